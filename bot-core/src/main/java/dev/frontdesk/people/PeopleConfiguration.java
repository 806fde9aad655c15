package dev.frontdesk.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code FRONTDESK_PEOPLE}; without it the demo's six, or in a real chat nobody: there the chat says who is who. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final String DEMO = "people.yaml";

    @Bean
    People people(@Value("${frontdesk.people:}") String file, Environment settings) {
        if (!file.isBlank()) {
            return People.read(Path.of(file));
        }
        return inRealChat(settings) ? new People(List.of(), List.of(), null) : demo();
    }

    /** The browser chat, when it is asked for beside another, knows nobody but whom the file names. */
    private static boolean inRealChat(Environment settings) {
        var chats = settings.getProperty("frontdesk.slack.bot-token", "")
                + settings.getProperty("frontdesk.discord.token", "");
        var browser = settings.getProperty("frontdesk.web.chat", "");
        return !chats.isBlank() && !browser.equalsIgnoreCase("true");
    }

    private static People demo() {
        try {
            return People.read(new ClassPathResource(DEMO).getContentAsString(StandardCharsets.UTF_8), DEMO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
