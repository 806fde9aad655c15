package dev.frontdesk.paging.channel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.People;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the tests of both channels begin with. */
final class Pages {

    static final String ID = "0f3kq8v2m1x7c5b9n4z6d0w8e";
    static final Instant NOW = Instant.parse("2026-11-01T09:00:07Z");
    static final Instant DECIDED = Instant.parse("2026-11-01T09:00:05.123456Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final String TEXT = "T-1 the whole third floor has no network (Ana)";

    static final People PEOPLE = People.read("""
            people:
              - {id: dave, name: Dave Müller, roles: [tech], email: dave@example.com}
              - {id: erin, name: Erin, roles: [tech]}
              - {id: mallory, name: Mallory, roles: [tech], email: "mallory@example.com,all@example.com"}
            """, "people.yaml");
    static final Directory DIRECTORY =
            new Directory(PEOPLE, new StaticListableBeanFactory().getBeanProvider(ChatPlatform.class));

    private Pages() {}

    static Effect page(String channel, String person, String text) {
        var to = ChatAddress.of(channel, "", person).inThread("T-1");
        return new Effect(ID, Effect.Kind.PAGE, to, null, Reply.text(text), DECIDED, 0, null, null);
    }

    static DeliveryFailed failure(ThrowingCallable call) {
        var failed = catchThrowableOfType(DeliveryFailed.class, call);
        if (failed == null) {
            throw new AssertionError("it was delivered");
        }
        return failed;
    }
}
