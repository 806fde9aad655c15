package dev.frontdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.conversation.Timekeeper;
import dev.frontdesk.people.Directory;
import java.util.Collection;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A help desk for a test: one for the whole run, emptied before each test. An ERROR in the log fails the test. */
public final class Desk implements BeforeEachCallback, AfterEachCallback {

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(DeskApplication.class)
            .web(WebApplicationType.NONE)
            .properties(
                    "spring.main.banner-mode=off",
                    "spring.data.mongodb.auto-index-creation=true",
                    "frontdesk.person-limit=1000000",
                    "management.health.mail.enabled=false",
                    "logging.level.root=warn")
            .run();

    private final ListAppender<ILoggingEvent> errors = new ListAppender<>();
    private Transcript transcript;
    private boolean errorsExpected;

    /** Any part of the desk that a test looks at. */
    public <T> T part(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** All parts of a kind. */
    public <T> Collection<T> parts(Class<T> type) {
        return CONTEXT.getBeansOfType(type).values();
    }

    public FakePlatform platform() {
        return part(FakePlatform.class);
    }

    public FakeClock clock() {
        return part(FakeClock.class);
    }

    /** Something fails on purpose in this test. */
    public void expectsErrors() {
        errorsExpected = true;
    }

    /** Plays the human lines and compares what was really said with the whole script. */
    public void plays(String script) {
        assertThat(transcript.play(script)).isEqualTo(script.strip());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var mongo = part(MongoTemplate.class);
        for (var name : mongo.getCollectionNames()) {
            if (!name.equals("articles")) {
                mongo.getCollection(name).deleteMany(new Document());
            }
        }
        platform().clear();
        part(WorkLog.class).clear();
        // What an instance keeps in memory, as the rules, is read again.
        part(Timekeeper.class).tick();
        platform().clear();
        errorsExpected = false;
        transcript =
                new Transcript(part(Inbox.class), platform(), clock(), part(Timekeeper.class), part(Directory.class));
        errors.list.clear();
        errors.start();
        root().addAppender(errors);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root().detachAppender(errors);
        assertThat(errors.list.stream()
                        .filter(e -> !errorsExpected && e.getLevel().isGreaterOrEqual(Level.ERROR)))
                .as("errors in the log")
                .isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
