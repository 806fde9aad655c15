package dev.frontdesk.slack.sending;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.testing.ChatPlatformContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class SlackPlatformContractTest implements ChatPlatformContract {

    private final WireSlack slack = new WireSlack();
    private final Outgoing out = new Outgoing(slack.apiUrl(), Duration.ofSeconds(10));

    @AfterEach
    void close() {
        slack.close();
    }

    @Override
    public ChatPlatform platform() {
        return new Patient(out);
    }

    @Override
    public ChatAddress somewhere() {
        return Outgoing.channel("CHELP");
    }

    @Override
    public List<Seen> seen() {
        return slack.messages().values().stream()
                .map(m -> new Seen(text(m, "ts"), text(m, "thread_ts"), text(m, "text"), labels(m)))
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : null;
    }

    private static List<String> labels(JsonObject message) {
        var labels = new ArrayList<String>();
        for (var block : message.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                for (var button : block.getAsJsonObject().getAsJsonArray("elements")) {
                    labels.add(text(button.getAsJsonObject().getAsJsonObject("text"), "text"));
                }
            }
        }
        return labels;
    }

    /** "Not there" takes a second look, for which the courier comes back. */
    private record Patient(Outgoing out) implements ChatPlatform {

        @Override
        public String name() {
            return out.platform.name();
        }

        @Override
        public Sent send(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
            return out.platform.send(to, reply, id);
        }

        @Override
        public Sent update(ChatAddress where, String messageId, Reply reply, EffectId id) throws DeliveryFailed {
            return out.platform.update(where, messageId, reply, id);
        }

        @Override
        public Optional<Sent> find(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed {
            return out.findPatiently(to, id, firstTried);
        }

        @Override
        public Optional<ChatAddress> triage() {
            return out.platform.triage();
        }

        @Override
        public Optional<ChatAddress> direct(String account) {
            return out.platform.direct(account);
        }
    }
}
