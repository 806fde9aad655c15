package dev.frontdesk.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether the browser chat is on: without a login of its own it should not stand beside a chat that has one. */
@Component
class WebSwitch {

    private final boolean on;

    WebSwitch(WebSettings settings, Environment environment) {
        on = switch (settings.chat()) {
            case TRUE -> true;
            case FALSE -> false;
            case AUTO ->
                !StringUtils.hasText(environment.getProperty("frontdesk.slack.bot-token"))
                        && !StringUtils.hasText(environment.getProperty("frontdesk.discord.token"));
        };
    }

    boolean on() {
        return on;
    }
}
