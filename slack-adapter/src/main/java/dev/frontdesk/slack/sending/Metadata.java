package dev.frontdesk.slack.sending;

import com.slack.api.model.Message;
import dev.frontdesk.chat.EffectId;
import java.util.Map;

/** What a message carries unseen: the effect that it is, by which it is found again. */
final class Metadata {

    private static final String TYPE = "frontdesk_effect";
    private static final String EFFECT = "eff";
    private static final String FILE = "file";

    private Metadata() {}

    /** @param file whether a file belongs to it */
    static Message.Metadata of(EffectId id, boolean file) {
        var payload = file ? Map.<String, Object>of(EFFECT, id.value(), FILE, fileName(id)) : eff(id);
        return Message.Metadata.builder().eventType(TYPE).eventPayload(payload).build();
    }

    private static Map<String, Object> eff(EffectId id) {
        return Map.of(EFFECT, id.value());
    }

    static boolean is(Message message, EffectId id) {
        var metadata = message.getMetadata();
        return metadata != null
                && TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && id.value().equals(metadata.getEventPayload().get(EFFECT));
    }

    static boolean hasFile(Message message) {
        return message.getMetadata().getEventPayload().containsKey(FILE);
    }

    static String fileName(EffectId id) {
        return "frontdesk-" + id.value() + ".txt";
    }
}
