package dev.frontdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request was answered. */
record Answer(int status, String type, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.$]+\\(|Exception|\\b(java|javax|jakarta|org|com|tools|dev)\\.[a-z]+\\.");

    Answer is(int expected) {
        harmless();
        assertThat(status).as("status of: %s", this).isEqualTo(expected);
        return this;
    }

    /** A refusal in the form of RFC 9457 that says what to do. */
    Answer refused(int expected) {
        is(expected);
        assertThat(type).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("detail").asString()).isNotBlank();
        return this;
    }

    /** No failure of the server, and nothing of its inside; what people wrote is listed as it is. */
    Answer harmless() {
        assertThat(status).as("status of: %s", this).isBetween(200, 499);
        if (status != 200) {
            assertThat(body).doesNotContainPattern(INSIDE);
        }
        return this;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String id() {
        return is(202).json().path("id").asString();
    }
}
