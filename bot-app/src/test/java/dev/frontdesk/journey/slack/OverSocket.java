package dev.frontdesk.journey.slack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** In the office where Slack hands things over by Socket Mode. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
        properties = {
            "office=socket",
            "frontdesk.data=${socket.data}",
            "frontdesk.people=${socket.people}",
            "frontdesk.mongodb-uri=${socket.mongodb-uri}",
            "frontdesk.slack.api-url=${socket.api-url}",
            "frontdesk.slack.bot-token=${socket.bot-token}",
            "frontdesk.slack.app-token=${socket.app-token}"
        })
@interface OverSocket {}
