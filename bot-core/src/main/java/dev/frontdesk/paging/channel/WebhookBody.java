package dev.frontdesk.paging.channel;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is posted; {@link WebhookPageChannel} shows an example. */
record WebhookBody(String event, String id, String ticket, Callee person, String text, boolean repeat, String at) {

    record Callee(String id, String name) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** To the millisecond: a page that was stored meanwhile knows its time no closer, and every try shall say the same. */
    static WebhookBody of(Page page) {
        var callee = new Callee(page.person().id(), page.person().name());
        return new WebhookBody(
                "page",
                page.id(),
                page.ticket(),
                callee,
                page.text(),
                page.repeat(),
                page.at().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** By way of a string: half a character becomes a question mark, where writing bytes would fail. */
    byte[] json() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }
}
