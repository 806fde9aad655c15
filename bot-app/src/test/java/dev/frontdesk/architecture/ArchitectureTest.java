package dev.frontdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.frontdesk.architecture.Ours.anyOf;
import static dev.frontdesk.architecture.Ours.calls;
import static dev.frontdesk.architecture.Ours.in;
import static dev.frontdesk.architecture.Ours.oursExcept;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.frontdesk.Frontdesk;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Route;
import dev.frontdesk.discord.DiscordSettings;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.outbox.Carrier;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.paging.PageChannel;
import dev.frontdesk.slack.SlackSettings;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClient;

/** Who knows whom, who speaks to the world, and how our code is put together. */
@AnalyzeClasses(packagesOf = Frontdesk.class, importOptions = MainCode.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> HANDLERS = anyOf(
                    IntentHandler.class, Route.class, ChoiceHandler.class, Command.class, DefaultHandler.class)
            .as("are handlers");

    private static final DescribedPredicate<JavaClass> WAYS_OUT = anyOf(
                    ChatPlatform.class, Carrier.class, PageChannel.class, Courier.class)
            .as("are ways out");

    private static final DescribedPredicate<JavaClass> NETWORK_CLIENTS = resideInAnyPackage(
                    in(HttpClient.class), in(RestClient.class), in(MailSender.class), "okhttp3..")
            .or(anyOf(URL.class, URLConnection.class, Socket.class))
            .as("are network clients");

    @ArchTest
    static final ArchRule handlers_do_not_speak = noClasses()
            .that(HANDLERS)
            .should()
            .dependOnClassesThat(WAYS_OUT.or(NETWORK_CLIENTS))
            .because("a handler's words are stored with what it changed; the courier sends them, again if need be");

    @ArchTest
    static final ArchRule only_ways_out_hold_a_network_client = noClasses()
            .that()
            .resideOutsideOfPackages(
                    // None of its classes is public.
                    PageChannel.class.getPackageName() + ".channel..",
                    in(SlackSettings.class),
                    in(DiscordSettings.class))
            .should()
            .dependOnClassesThat(NETWORK_CLIENTS)
            .because("what a handler calls must not speak either: what leaves the house passes the outbox");

    @ArchTest
    static final ArchRule only_the_courier_sends = noClasses()
            .that()
            .resideOutsideOfPackage(in(Courier.class))
            .and()
            .areNotAssignableTo(ChatPlatform.class)
            .and()
            .areNotAssignableTo(Carrier.class)
            .should()
            .accessTargetWhere(
                    calls(ChatPlatform.class, "send", "update", "find").or(calls(Carrier.class, "carry", "find")))
            .because("what is sent past the outbox is lost in a crash, or said twice");

    @ArchTest
    static final ArchRule slack_knows_only_chat = noClasses()
            .that()
            .resideInAPackage(in(SlackSettings.class))
            .should()
            .dependOnClassesThat(oursExcept(SlackSettings.class, ChatPlatform.class))
            .because("a platform is added or taken away without touching the help desk");

    @ArchTest
    static final ArchRule discord_knows_only_chat = noClasses()
            .that()
            .resideInAPackage(in(DiscordSettings.class))
            .should()
            .dependOnClassesThat(oursExcept(DiscordSettings.class, ChatPlatform.class))
            .because("a platform is added or taken away without touching the help desk");

    @ArchTest
    static final ArchRule intents_knows_nobody = noClasses()
            .that()
            .resideInAPackage(in(Intent.class))
            .should()
            .dependOnClassesThat(oursExcept(Intent.class))
            .because("understanding is trained and measured without chat, ticket or database");

    @ArchTest
    static final ArchRule embedded_knows_nobody = noClasses()
            .that()
            .resideInAPackage(in(EmbeddedMongo.class))
            .should()
            .dependOnClassesThat(oursExcept(EmbeddedMongo.class))
            .because("a real MongoDB takes its place in production");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a constructor shows what a class needs, and a test can call it; settings are records");

    @ArchTest
    static final ArchRule no_transaction_annotation = CompositeArchRule.of(
                    noClasses().should().beMetaAnnotatedWith(Transactional.class))
            .and(noMethods().should().beMetaAnnotatedWith(Transactional.class))
            .because("one document is one commit; a proxy that seems to promise more hides where it is");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_about = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Processor|DTO|Dto|Info|Data)")
            .because("these words fit any class, so they tell nothing of this one");
}
