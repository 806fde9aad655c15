package dev.frontdesk.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One Chromium and one desk for all tests, and for each test its windows. Without a Chromium they are skipped, on a build server they fail. */
final class Shared implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Shared.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.program().isPresent() || Boolean.parseBoolean(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("");
        }
        context.getRoot().getStore(OURS).computeIfAbsent("told", key -> {
            System.out.println(Chromium.MISSING);
            return true;
        });
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var store = context.getRoot().getStore(OURS);
        var chromium = store.computeIfAbsent(Chromium.class);
        var desk = store.computeIfAbsent(
                Desk.class,
                key -> Desk.started(
                        "shared",
                        Map.of(
                                "FRONTDESK_PERSON_LIMIT",
                                "1000000",
                                "FRONTDESK_PEOPLE",
                                People.file().toString())),
                Desk.class);
        var test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName() + "-"
                + context.getDisplayName().replaceAll("\\W+", "");
        ((BrowserTest) context.getRequiredTestInstance()).windows = new Windows(chromium, desk, test);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ((BrowserTest) context.getRequiredTestInstance())
                .windows.close(context.getExecutionException().isPresent());
    }
}
