package dev.frontdesk.conversation;

import dev.frontdesk.intents.Prior;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was talked about a moment ago, and what the bot has just asked. */
@Component
class TalkExpectation implements Expectation {

    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final double SAME_SUBJECT = 0.8;
    private static final double OFFERED = 1.2;

    @Override
    public Prior expected(Scene scene) {
        Map<String, Double> odds = new HashMap<>();
        scene.request().filter(r -> scene.now().isBefore(r.at().plus(FRESH))).ifPresent(request -> {
            if (request.intent() != null) {
                odds.put(request.intent(), SAME_SUBJECT);
            }
        });
        scene.question()
                .filter(question -> question.asker().equals(Comprehension.WHICH))
                .ifPresent(question -> question.options().forEach(option -> odds.put(option.value(), OFFERED)));
        return odds.isEmpty() ? Prior.NONE : new Prior(odds);
    }
}
