package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Checkup;
import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.testing.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DoctorTest {

    @RegisterExtension
    final Desk desk = new Desk();

    private static Checkup check(String about, Supplier<List<Finding>> findings) {
        return new Checkup() {
            @Override
            public String about() {
                return about;
            }

            @Override
            public List<Finding> findings() {
                return findings.get();
            }
        };
    }

    private static List<Doctor.Found> examined(Checkup... checkups) {
        var beans = new StaticListableBeanFactory();
        for (var checkup : checkups) {
            beans.addBean(checkup.about(), checkup);
        }
        return new Doctor(beans.getBeanProvider(Checkup.class), Duration.ofSeconds(2)).examine();
    }

    @Test
    void a_check_that_fails_is_a_finding_and_the_worst_comes_first() {
        var found = examined(
                check("Good", () -> List.of(Finding.good("It runs."))),
                check(
                        "Poor",
                        () -> List.of(Finding.poor("It limps.", "Rest."), Finding.bad("It fell.", "Help it up."))),
                check("Broken", () -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(found)
                .extracting(f -> f.about() + ": " + f.finding().what())
                .containsExactly(
                        "Poor: It fell.", "Broken: The check itself failed.", "Poor: It limps.", "Good: It runs.");
    }

    @Test
    void a_check_that_hangs_is_a_finding_too_and_holds_up_no_other() {
        var never = new CountDownLatch(1);
        var found = examined(
                check("Stuck", () -> {
                    while (never.getCount() > 0) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            continue; // The worst there is: it does not even stop when it is told to.
                        }
                    }
                    return List.of();
                }),
                check("Quick", () -> List.of(Finding.good("It runs."))));
        never.countDown();
        assertThat(found)
                .extracting(f -> f.about() + ": " + f.finding().what())
                .containsExactly("Stuck: The check did not end within 2 seconds.", "Quick: It runs.");
    }

    @Test
    void leads_hear_what_to_do_and_others_of_no_such_command() {
        desk.plays("""
                dave: /desk doctor
                bot to dave: One thing needs your attention. / ! Desk: Nobody is an administrator. Give somebody the role administrator in the people file (FRONTDESK_PEOPLE). / ✓ Desk: …
                erin: /desk doctor
                bot to erin: I know no command "doctor"…
                """);
        assertThat(desk.platform().posts().getFirst().reply().text())
                .contains(
                        "✓ Desk: Messages are worked on as they come.",
                        "✓ Desk: No message was given up.",
                        "✓ Desk: Answers go out as they are given.",
                        "✓ Desk: Every answer arrived.",
                        "✓ Desk: Everybody on call can be paged.");
    }

    @Test
    void answers_that_could_not_be_delivered_are_found() {
        desk.expectsErrors();
        desk.platform()
                .willFail(List.of(
                        java.util.Optional.of(dev.frontdesk.chat.DeliveryFailed.permanent("the channel is gone"))));
        desk.plays("""
                ana: /desk oncall
                dave: /desk doctor
                bot to dave: 2 things need your attention.…! Desk: 1 answer could not be delivered. …
                """);
    }
}
