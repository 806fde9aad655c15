package dev.frontdesk.conversation;

import dev.frontdesk.intents.IntentCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is to understand. */
@Configuration(proxyBeanMethods = false)
class Understandings {

    @Bean
    IntentCatalog intentCatalog() {
        return IntentCatalog.helpDesk();
    }
}
