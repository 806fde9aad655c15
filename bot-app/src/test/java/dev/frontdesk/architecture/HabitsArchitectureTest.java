package dev.frontdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.frontdesk.architecture.Ours.calls;
import static dev.frontdesk.architecture.Ours.creates;
import static dev.frontdesk.architecture.Ours.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.frontdesk.Frontdesk;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.web.WebPlatform;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;

/** What no code of ours does with the time, with chance and with what people wrote. */
@AnalyzeClasses(packagesOf = Frontdesk.class, importOptions = MainCode.class)
class HabitsArchitectureTest {

    private static final DescribedPredicate<JavaAccess<?>> NOW = describe(
            "now()",
            call -> call.getTargetOwner().getPackageName().equals(Instant.class.getPackageName())
                    && call.getName().equals("now")
                    && Ours.parameters(call).stream().noneMatch(type -> type.isAssignableTo(Clock.class)));

    private static final DescribedPredicate<JavaAccess<?>> SYSTEM_TIME = NOW.or(calls(
                    Clock.class,
                    "system",
                    "systemUTC",
                    "systemDefaultZone",
                    "tickMillis",
                    "tickSeconds",
                    "tickMinutes"))
            .or(calls(System.class, "currentTimeMillis"))
            .or(creates(Date.class))
            .as("it is the system's time");

    private static final DescribedPredicate<JavaAccess<?>> CHANCE = calls(UUID.class, "randomUUID")
            .or(calls(Math.class, "random"))
            .or(calls(ThreadLocalRandom.class, "current"))
            .or(creates(Random.class))
            .as("it is chance");

    private static final DescribedPredicate<JavaClass> WIRING =
            resideInAPackage(Frontdesk.class.getPackageName()).and(annotatedWith(Configuration.class));

    private static final DescribedPredicate<JavaClass> LOG = describe(
            "log",
            type -> type.getAccessesFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isAssignableTo(Logger.class)));

    private static final DescribedPredicate<JavaAccess<?>> WHAT_WAS_WRITTEN = calls(
                    IncomingMessage.class, "text", "fields")
            .or(calls(Reply.class, "text", "facts"))
            .or(calls(Request.class, "text", "texts"))
            .or(calls(Turn.class, "text", "field"))
            .and(not(describe("a factory", call -> Ours.returns(call).equals(call.getTargetOwner()))))
            .as("it is what was written");

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses()
            .should()
            .accessTargetWhere(SYSTEM_TIME)
            .because("time is a dependency, an InstantSource: a test plays five minutes in none");

    @ArchTest
    static final ArchRule only_the_wiring_makes_the_clock = noClasses()
            .that(not(WIRING).as("are not the application's wiring"))
            .should()
            .accessTargetWhere(calls(InstantSource.class, "system"))
            .because("two clocks would tell two times");

    @ArchTest
    static final ArchRule the_help_desk_does_not_measure = noClasses()
            .that(not(resideInAnyPackage(in(EmbeddedMongo.class), in(Intent.class), in(WebPlatform.class))))
            .should()
            .accessTargetWhere(calls(System.class, "nanoTime"))
            .because("how long something took has no meaning under a played clock; only the database, the command line"
                    + " and the browser's streams wait for real");

    @ArchTest
    static final ArchRule nothing_is_left_to_chance = noClasses()
            // A database gives an id to what comes without one.
            .that(not(resideInAPackage(in(EmbeddedMongo.class))))
            .should()
            .accessTargetWhere(CHANCE)
            .because("ids are functions of the message: done twice after a crash, it is still one");

    @ArchTest
    static final ArchRule no_query_is_a_string = noMethods()
            .should()
            .beMetaAnnotatedWith(Query.class)
            .orShould()
            .beMetaAnnotatedWith(Aggregation.class)
            .because(
                    "an annotated query evaluates placeholders (CVE-2026-59342); user text never becomes an expression");

    @ArchTest
    static final ArchRule regular_expressions_are_linear = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in(Pattern.class))
            .orShould()
            .accessTargetWhere(calls(String.class, "matches"))
            .because("java.util.regex can be made to run for hours by a text: RE2/J cannot. String.split and replaceAll"
                    + " with a constant of one repeated class stay allowed, for they cannot go back either");

    @ArchTest
    static final ArchRule who_logs_reads_no_text = noClasses()
            .that(LOG)
            .should()
            .accessTargetWhere(WHAT_WAS_WRITTEN)
            .because("logs hold ids: what people wrote is in the database only, where it can be erased");
}
