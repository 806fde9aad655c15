package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.people.People;
import dev.frontdesk.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running web server on a database in memory, with a fake inbox behind it; one for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.threads.virtual.enabled=true")
abstract class Browser {

    static final JsonMapper JSON = new JsonMapper();

    private static final String URI_OF_DATABASE = TestDatabase.onNamedServer("web")
            .orElseGet(() -> EmbeddedMongo.inMemory().uri() + "web");

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan("dev.frontdesk.web")
    static class Application {

        @Bean
        People people() {
            return People.read("""
                    people:
                      - {id: ana, name: Ana, roles: [employee]}
                      - {id: ben, name: Ben, roles: [employee]}
                      - {id: dave, name: Dave, roles: [lead, tech]}
                    on-call: [dave]
                    lead: dave
                    """, "people.yaml");
        }

        @Bean
        FakeInbox inbox() {
            return new FakeInbox();
        }

        @Bean
        FakeTrails trails() {
            return new FakeTrails();
        }

        /** Says what it was asked. */
        @Bean
        Suggestions suggestions() {
            return new Suggestions() {
                @Override
                public List<Suggestion> complete(Of what, String half, String platform, String account, int limit) {
                    return List.of(new Suggestion(what + " of " + account + ": [" + half + "]", ""));
                }

                @Override
                public List<Suggestion> completeLine(String line, String platform, String account, int limit) {
                    return List.of(new Suggestion("line of " + account + ": [" + line + "]", ""));
                }
            };
        }

        /** What a form says of itself. */
        @Bean
        Forms forms() {
            return new Forms() {
                @Override
                public Optional<Form> opened(Opening what, String platform, Author by) {
                    return Optional.empty();
                }

                @Override
                public Map<String, String> problems(Form form, Map<String, String> values) {
                    return form.problems(values);
                }
            };
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        TicketViews tickets() {
            return new TicketViews() {
                @Override
                public Optional<Map<String, Object>> ticket(String number, String person) {
                    return number.equals("T-12") && person.equals("ana")
                            ? Optional.of(Map.of("number", number, "state", "open"))
                            : Optional.empty();
                }

                @Override
                public Optional<String> of(Trail trail, String person) {
                    return trail.effects().stream().anyMatch(step -> "ticket:x:card".equals(step.subject()))
                            ? Optional.of("T-7")
                            : Optional.empty();
                }
            };
        }
    }

    @Autowired
    FakeInbox inbox;

    @Autowired
    FakeTrails trails;

    @Autowired
    WebPlatform platform;

    @Autowired
    WebMessages messages;

    @Autowired
    MongoOperations mongo;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> URI_OF_DATABASE);
    }

    @BeforeEach
    void empty() {
        inbox.clear();
        mongo.remove(new Query(), WebMessage.class);
        mongo.remove(new Query(), WebBackfill.Watermark.class);
    }

    record Answer(int status, String type, JsonNode json) {

        Answer is(int expected) {
            assertThat(status).as("%s", json).isEqualTo(expected);
            if (expected >= 400) {
                assertThat(type).startsWith("application/problem+json");
                assertThat(json.get("status").intValue()).isEqualTo(expected);
                assertThat(json.get("title").stringValue()).isNotBlank();
                assertThat(json.get("detail").stringValue()).isNotBlank().doesNotContain("Exception", "dev.frontdesk");
            }
            return this;
        }

        String id() {
            return json.get("id").stringValue();
        }

        List<String> all(String field) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(line -> line.get(field).stringValue(null))
                    .toList();
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Answer get(String path) {
        return call(HttpRequest.newBuilder(at(path)).GET());
    }

    Answer post(String path, String json) {
        return call(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    static Answer call(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), type(response), json(response.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode();
    }

    static String json(Object... namesAndValues) {
        var object = JSON.createObjectNode();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.putPOJO((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return JSON.writeValueAsString(object);
    }

    Answer say(String as, String channel, String text) {
        return post("/api/chat/messages", json("as", as, "channel", channel, "text", text));
    }

    Answer say(String as, String channel, String text, String id) {
        return post("/api/chat/messages", json("as", as, "channel", channel, "text", text, "id", id));
    }

    Answer press(String as, String message, String choice) {
        return post("/api/chat/choices", json("as", as, "message", message, "choice", choice));
    }

    Answer list(String as, String channel) {
        return get("/api/chat/messages?as=" + as + "&channel=" + channel);
    }

    /** The bot says something; the id of its message. */
    String bot(ChatAddress to, String effect, Reply reply) {
        try {
            return platform.send(to, reply, new EffectId(effect)).messageId();
        } catch (DeliveryFailed e) {
            throw new AssertionError(e);
        }
    }

    static ChatAddress channel(String name) {
        return ChatAddress.of("web", "", name);
    }

    static Reply offer(String text, String... labels) {
        return Reply.of(
                text,
                Arrays.stream(labels)
                        .map(label -> new Choice("ref-" + label, label))
                        .toList());
    }
}
