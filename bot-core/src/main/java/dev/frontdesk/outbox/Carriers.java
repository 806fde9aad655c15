package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every way out by its name. Two of one name stop the start. */
@Component
class Carriers {

    private final Map<String, Carrier> byName = new HashMap<>();

    Carriers(List<ChatPlatform> platforms, List<Carrier> others) {
        platforms.forEach(p -> add(new ByPlatform(p)));
        others.forEach(this::add);
    }

    private void add(Carrier carrier) {
        if (byName.put(carrier.name(), carrier) != null) {
            throw new IllegalStateException("two ways out are named \"" + carrier.name() + '"');
        }
    }

    Carrier of(Effect effect) throws DeliveryFailed {
        var carrier = byName.get(effect.to().platform());
        if (carrier == null) {
            throw DeliveryFailed.permanent("\"" + effect.to().platform() + "\" is not connected");
        }
        return carrier;
    }

    private record ByPlatform(ChatPlatform platform) implements Carrier {

        @Override
        public String name() {
            return platform.name();
        }

        @Override
        public Sent carry(Effect effect, boolean repeat, Instant firstTried) throws DeliveryFailed {
            if (effect.kind() == Effect.Kind.UPDATE && effect.target() != null) {
                return platform.update(effect.to(), effect.target(), effect.reply(), effect.effectId());
            }
            var again = repeat && effect.kind() == Effect.Kind.PAGE;
            return platform.send(effect.to(), again ? marked(effect.reply()) : effect.reply(), effect.effectId());
        }

        private static Reply marked(Reply reply) {
            return reply.saying(reply.text() + " (repeat)");
        }

        @Override
        public Optional<Sent> find(Effect effect, Instant firstTried) throws DeliveryFailed {
            return platform.find(effect.to(), effect.effectId(), firstTried);
        }
    }
}
