package dev.frontdesk.conversation;

import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is to understand, and the names this desk knows. */
@Configuration(proxyBeanMethods = false)
class Understandings {

    @Bean
    Entities entities(People people, FrontdeskSettings settings) {
        return Entities.standard()
                .withPersons(people.names())
                .withSites(values("site-", settings.sites()))
                .withApplications(values("", settings.applications()));
    }

    /** "Case Tracker" to "case-tracker". */
    private static Map<String, String> values(String prefix, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        names.stream()
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .forEach(n -> values.put(n, prefix + n.toLowerCase(Locale.ROOT).replace(' ', '-')));
        return values;
    }

    @Bean
    IntentCatalog intentCatalog() {
        return IntentCatalog.helpDesk();
    }
}
