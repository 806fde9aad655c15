package dev.frontdesk;

import dev.frontdesk.conversation.FrontdeskSettings;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

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
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("chore-");
        return scheduler;
    }
}
