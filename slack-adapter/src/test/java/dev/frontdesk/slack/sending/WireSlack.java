package dev.frontdesk.slack.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A WireMock that keeps what is posted to it, and breaks as it is told to, before that or after. */
final class WireSlack implements AutoCloseable {

    private static final String KEEPER = "keeper";
    private static final String API = "/api/";

    private final Keeper keeper = new Keeper();
    private final WireMockServer server;

    WireSlack() {
        server = new WireMockServer(wireMockConfig().dynamicPort().extensions(keeper));
        server.start();
        reset();
    }

    void reset() {
        server.resetAll();
        keeper.messages.clear();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(KEEPER)));
    }

    String apiUrl() {
        return server.baseUrl() + API;
    }

    /** The next call of a method is answered like this, and has no effect. */
    void next(String method, ResponseDefinitionBuilder answer) {
        once(method, answer);
    }

    /** The next call of a method has its effect, but is answered like this. */
    void nextAfterEffect(String method, ResponseDefinitionBuilder answer) {
        once(method, answer.withTransformers(KEEPER));
    }

    private void once(String method, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(API + method))
                .atPriority(1)
                .inScenario(method + server.getStubMappings().size())
                .whenScenarioStateIs("Started")
                .willSetStateTo("over")
                .willReturn(answer));
    }

    int calls(String method) {
        return server.countRequestsMatching(
                        postRequestedFor(urlPathEqualTo(API + method)).build())
                .getCount();
    }

    /** All messages, by their stamps. */
    Map<String, JsonObject> messages() {
        synchronized (keeper) {
            return new LinkedHashMap<>(keeper.messages);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The few methods that the way out uses. */
    private static final class Keeper implements ResponseDefinitionTransformerV2 {

        final Map<String, JsonObject> messages = new LinkedHashMap<>();

        @Override
        public String getName() {
            return KEEPER;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public synchronized ResponseDefinition transform(ServeEvent event) {
            var request = event.getRequest();
            var form = form(request.getBodyAsString());
            var answer = answer(request.getUrl().substring(API.length()), form);
            var planned = event.getResponseDefinition();
            boolean untouched = planned.getStatus() == 200 && planned.getFault() == null && planned.getBody() == null;
            return untouched
                    ? ResponseDefinitionBuilder.like(planned)
                            .withBody(answer.toString())
                            .build()
                    : planned;
        }

        private JsonObject answer(String method, Map<String, String> form) {
            return switch (method) {
                case "chat.postMessage" -> posted(form);
                case "chat.update" -> updated(form);
                case "chat.postEphemeral" -> ok("message_ts", "1.000001");
                case "conversations.open" -> opened();
                case "conversations.history", "conversations.replies" -> listed(form);
                default -> refused("unknown_method");
            };
        }

        private JsonObject posted(Map<String, String> form) {
            var stamp = "1772442000.%06d".formatted(messages.size() + 1);
            var message = new JsonObject();
            message.addProperty("ts", stamp);
            message.addProperty("bot_id", "B1");
            form.forEach((name, value) -> {
                boolean structured = name.equals("blocks") || name.equals("metadata");
                message.add(name, structured ? JsonParser.parseString(value) : new Gson().toJsonTree(value));
            });
            messages.put(stamp, message);
            return ok("ts", stamp);
        }

        private JsonObject updated(Map<String, String> form) {
            var message = messages.get(form.get("ts"));
            if (message == null) {
                return refused("message_not_found");
            }
            message.addProperty("text", form.get("text"));
            message.add("blocks", JsonParser.parseString(form.get("blocks")));
            return ok("ts", form.get("ts"));
        }

        private JsonObject listed(Map<String, String> form) {
            var found = new JsonArray();
            messages.values().stream()
                    .filter(m -> form.get("channel").equals(m.get("channel").getAsString()))
                    .filter(m -> Double.parseDouble(m.get("ts").getAsString())
                            >= Double.parseDouble(form.getOrDefault("oldest", "0")))
                    .forEach(found::add);
            var answer = ok("has_more", "false");
            answer.add("messages", found);
            return answer;
        }

        private static JsonObject opened() {
            var channel = new JsonObject();
            channel.addProperty("id", "DANA");
            var answer = ok("no_op", "false");
            answer.add("channel", channel);
            return answer;
        }

        private static JsonObject ok(String name, String value) {
            var answer = new JsonObject();
            answer.addProperty("ok", true);
            answer.addProperty(name, value);
            return answer;
        }

        private static JsonObject refused(String error) {
            var answer = new JsonObject();
            answer.addProperty("ok", false);
            answer.addProperty("error", error);
            return answer;
        }

        private static Map<String, String> form(String body) {
            var form = new HashMap<String, String>();
            for (var pair : body.split("&")) {
                var parts = pair.split("=", 2);
                if (parts.length == 2) {
                    form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            }
            return form;
        }
    }
}
