package dev.frontdesk.conversation;

import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentClassifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model that was trained when this was built. */
@Configuration(proxyBeanMethods = false)
class Understandings {

    @Bean
    IntentClassifier intentClassifier() {
        return IntentClassifier.helpDesk();
    }

    @Bean
    IntentCatalog intentCatalog() {
        return IntentCatalog.helpDesk();
    }
}
