package dev.frontdesk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Health and metrics have a port of their own. Unless {@code MANAGEMENT_PORT} names it, it is the one after the chat's, or any free
 * one when that is taken, so that a second instance on one machine starts without further settings.
 */
public class ManagementPort implements EnvironmentPostProcessor {

    private static final String PROPERTY = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(PROPERTY)) {
            return;
        }
        var named = environment.getProperty("MANAGEMENT_PORT", "");
        var port = named.isBlank() ? Integer.toString(besides(environment)) : named;
        environment.getPropertySources().addLast(new MapPropertySource("managementPort", Map.of(PROPERTY, port)));
    }

    private static int besides(ConfigurableEnvironment environment) {
        int chat = environment.getProperty("server.port", Integer.class, 8080);
        return chat == 0 || !free(chat + 1) ? 0 : chat + 1;
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
