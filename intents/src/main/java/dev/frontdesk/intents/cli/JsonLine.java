package dev.frontdesk.intents.cli;

import tools.jackson.databind.json.JsonMapper;

/** A value as JSON on one line, whoever counts the lines. */
final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private JsonLine() {}

    static String of(Object value) {
        // JSON allows these three inside strings, but some readers end a line there.
        return MAPPER.writeValueAsString(value)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
