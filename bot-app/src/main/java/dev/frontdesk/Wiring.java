package dev.frontdesk;

import dev.frontdesk.conversation.FrontdeskSettings;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the help desk gets from outside: the time, and threads to work on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FrontdeskSettings.class)
class Wiring {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** A virtual thread for each conversation or lane with work in hand. */
    @Bean
    Executor workers() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    TaskScheduler taskScheduler() {
        // A thread for each of the few chores, so that a slow one holds up no page.
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(6);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("chore-");
        return scheduler;
    }
}
