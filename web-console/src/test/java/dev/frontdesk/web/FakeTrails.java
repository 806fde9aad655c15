package dev.frontdesk.web;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trails;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows what a test tells it. */
class FakeTrails implements Trails {

    final Map<String, Trail> trails = new ConcurrentHashMap<>();
    final Map<String, String> causes = new ConcurrentHashMap<>();

    @Override
    public Optional<Trail> of(String cause) {
        return Optional.ofNullable(trails.get(cause));
    }

    @Override
    public Optional<String> causeOf(EffectId effect) {
        return Optional.ofNullable(causes.get(effect.value()));
    }

    @Override
    public Map<String, Progress> progress(Collection<String> keys) {
        var known = new HashMap<String, Progress>();
        keys.forEach(key -> of(key).ifPresent(trail -> known.put(key, trail.progress())));
        return known;
    }

    void clear() {
        trails.clear();
        causes.clear();
    }
}
