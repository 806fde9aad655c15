package dev.frontdesk.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trails;
import dev.frontdesk.outbox.Effects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Puts a trail together from what the inbox and the outbox keep anyway: no write is made for it. */
@Component
class StoredTrails implements Trails {

    private static final String INBOX = "inbox";

    private final MongoTemplate mongo;
    private final Effects effects;

    StoredTrails(MongoTemplate mongo, Effects effects) {
        this.mongo = mongo;
        this.effects = effects;
    }

    @Override
    public Optional<Trail> of(String cause) {
        var accepted = Optional.ofNullable(mongo.findById(cause, InboxTrail.class, INBOX));
        var said = effects.of(cause);
        return accepted.map(row -> row.with(said)).or(() -> timer(cause, said));
    }

    /** A timer is in no inbox: what it made the bot say is all there is. */
    private static Optional<Trail> timer(String cause, List<Trail.Step> said) {
        return said.stream()
                .findFirst()
                .map(first -> new Trail(cause, Progress.DONE, first.decidedAt(), null, null, said));
    }

    @Override
    public Optional<String> causeOf(EffectId effect) {
        return effects.causeOf(effect);
    }

    @Override
    public Map<String, Progress> progress(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var rows = query(where("_id").in(keys));
        rows.fields().include("at", "due", "parked");
        return mongo.find(rows, InboxTrail.class, INBOX).stream()
                .collect(Collectors.toMap(InboxTrail::id, InboxTrail::progress));
    }
}
