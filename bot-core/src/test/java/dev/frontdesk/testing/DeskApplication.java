package dev.frontdesk.testing;

import com.mongodb.ConnectionString;
import dev.frontdesk.conversation.FrontdeskSettings;
import dev.frontdesk.embedded.EmbeddedMongo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * The help desk as it is, with fakes at its outer ports only: time, threads (everything runs on the caller's) and the chat. The
 * database is the embedded one in memory, or one of its own on the server that {@code MONGODB_URI} names.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(FrontdeskSettings.class)
@ComponentScan(
        basePackages = "dev.frontdesk",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.frontdesk\\.testing\\..*"))
public class DeskApplication {

    @Bean
    FakeClock clock() {
        return new FakeClock();
    }

    @Bean
    Executor workers() {
        return Runnable::run;
    }

    @Bean
    FakePlatform fakePlatform() {
        return new FakePlatform();
    }

    @Bean
    WorkLog workLog() {
        return new WorkLog();
    }

    @Bean
    Writes writes() {
        return new Writes();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer counted(Writes writes) {
        return settings -> settings.addCommandListener(writes);
    }

    @Bean
    @Lazy
    EmbeddedMongo embeddedMongo() {
        return EmbeddedMongo.inMemory();
    }

    @Bean
    MongoConnectionDetails connection(ObjectProvider<EmbeddedMongo> embedded) {
        var uri = TestDatabase.onNamedServer("transcripts")
                .orElseGet(() -> embedded.getObject().uri() + "transcripts");
        return () -> new ConnectionString(uri);
    }

    /** Chores run when the test's time passes, never by themselves. */
    @Bean
    TaskScheduler taskScheduler() {
        return new SimpleAsyncTaskScheduler() {
            @Override
            public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
                return super.schedule(() -> {}, InstantSource.system().instant().plus(Duration.ofDays(1)));
            }
        };
    }
}
