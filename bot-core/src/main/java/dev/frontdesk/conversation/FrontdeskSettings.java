package dev.frontdesk.conversation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param personLimit messages a minute that one person may send at once; what is over it waits in order. 1 to 10,000,000
 * @param zone where the desk is, as Europe/Zurich: "tomorrow" counts from there for whom the people file gives no zone; blank means
 *     the machine's
 * @param sites names of places of the desk's own, found in what people write
 * @param applications names of applications besides the common ones, of up to three words
 */
@ConfigurationProperties("frontdesk")
public record FrontdeskSettings(
        @DefaultValue("60") int personLimit,
        @DefaultValue("") String zone,
        @DefaultValue List<String> sites,
        @DefaultValue List<String> applications) {
    public FrontdeskSettings {
        if (personLimit < 1 || personLimit > 10_000_000) {
            throw new IllegalArgumentException(
                    "FRONTDESK_PERSON_LIMIT: messages a minute, 1 to 10000000, was " + personLimit);
        }
        zoneOf(zone);
        sites = List.copyOf(sites);
        applications = List.copyOf(applications);
    }

    /** Where the desk is. */
    public ZoneId zoneId() {
        return zoneOf(zone);
    }

    private static ZoneId zoneOf(String name) {
        try {
            return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "FRONTDESK_ZONE: \"" + name + "\" is not known. Use a name such as Europe/Zurich.", e);
        }
    }
}
