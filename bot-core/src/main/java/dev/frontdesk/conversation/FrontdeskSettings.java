package dev.frontdesk.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param personLimit messages a minute that one person may send at once; what is over it waits in order. 1 to 10,000,000 */
@ConfigurationProperties("frontdesk")
public record FrontdeskSettings(@DefaultValue("60") int personLimit) {
    public FrontdeskSettings {
        if (personLimit < 1 || personLimit > 10_000_000) {
            throw new IllegalArgumentException(
                    "FRONTDESK_PERSON_LIMIT: messages a minute, 1 to 10000000, was " + personLimit);
        }
    }
}
