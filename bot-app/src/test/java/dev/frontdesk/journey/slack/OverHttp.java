package dev.frontdesk.journey.slack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** In the office where Slack calls an address of ours. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
        properties = {
            "office=http",
            "frontdesk.data=${http.data}",
            "frontdesk.people=${http.people}",
            "frontdesk.mongodb-uri=${http.mongodb-uri}",
            "frontdesk.slack.api-url=${http.api-url}",
            "frontdesk.slack.bot-token=${http.bot-token}",
            "frontdesk.slack.signing-secret=${http.signing-secret}"
        })
@interface OverHttp {}
