package dev.frontdesk.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code FRONTDESK_PEOPLE}; without it the demo's six. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final String DEMO = "people.yaml";

    @Bean
    People people(@Value("${frontdesk.people:}") String file) {
        if (!file.isBlank()) {
            return People.read(Path.of(file));
        }
        try {
            return People.read(new ClassPathResource(DEMO).getContentAsString(StandardCharsets.UTF_8), DEMO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
