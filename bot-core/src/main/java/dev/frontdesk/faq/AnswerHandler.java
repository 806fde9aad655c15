package dev.frontdesk.faq;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.Offer;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentDescription;
import dev.frontdesk.ticket.Filing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What intents without a handler of their own get: an article that fits, else a ticket, asked for first where that is fitting. */
@Component
class AnswerHandler implements DefaultHandler {

    private static final String OPEN = "open";

    private final ArticleSearch search;
    private final IntentCatalog catalog;
    private final Filing filing;

    AnswerHandler(ArticleSearch search, IntentCatalog catalog, Filing filing) {
        this.search = search;
        this.catalog = catalog;
        this.filing = filing;
    }

    @Override
    public Outcome handle(Turn turn) {
        var intent = turn.intents().stream().findFirst();
        return switch (turn.answer(OPEN).orElse("")) {
            case "yes" -> filing.openAndSay(Filing.Form.of(turn, intent.orElse(null)), turn);
            case "no" -> Outcome.done(turn.say("All right. Nothing was opened."));
            default -> answer(turn).orElseGet(() -> offerTicket(turn, intent));
        };
    }

    @Override
    public Optional<Outcome> answer(Turn turn) {
        return article(turn).map(a -> answer(turn, a));
    }

    @Override
    public Optional<Outcome> savedAnswer(Turn turn) {
        return search.find(turn.request().text(), List.of())
                .map(Found::article)
                .filter(a -> a.id().startsWith(AnswerCommand.SAVED))
                .map(a -> answer(turn, a));
    }

    private Optional<Article> article(Turn turn) {
        var settled = turn.intents().stream()
                .findFirst()
                .flatMap(i -> catalog.find(new Intent(i)))
                .filter(d -> "no".equals(d.further().get("answers")));
        return settled.isPresent()
                ? Optional.empty()
                : search.find(turn.request().text(), turn.intents())
                        .or(() -> search.find(turn.request().texts().getLast(), turn.intents()))
                        .map(Found::article);
    }

    private static Outcome answer(Turn turn, Article article) {
        var id = EffectId.hash("answer\n" + turn.cause());
        var choices = List.of(
                choice(id, FaqChoices.HELPED, "Helped"),
                choice(id, FaqChoices.DID_NOT_HELP, "Did not help"),
                choice(id, FaqChoices.PERSON, "Get a person"));
        var said = turn.say(Reply.of(words(article), choices)).as(id);
        return new Outcome.Done(List.of(said), new Offer(id, article.id(), turn.request()));
    }

    private static Choice choice(String id, String action, String label) {
        return new Choice(new Ref(FaqChoices.REF, id, action).toString(), label);
    }

    private static String words(Article article) {
        var words = new StringBuilder(article.answer());
        int step = 1;
        for (var line : article.steps()) {
            words.append('\n').append(step++).append(". ").append(line);
        }
        return words.toString();
    }

    private Outcome offerTicket(Turn turn, Optional<String> intent) {
        var description = intent.flatMap(i -> catalog.find(new Intent(i)));
        if (description.isPresent() && !description.get().asks()) {
            return filing.openAndSay(Filing.Form.of(turn, intent.orElse(null)), turn);
        }
        return Outcome.ask(
                OPEN,
                "Shall I open a ticket for this" + about(description) + "? A person will then answer you here.",
                new Option("yes", "Open a ticket"),
                new Option("no", "Not now"));
    }

    private static String about(Optional<IntentDescription> description) {
        return description.map(d -> " (" + d.title() + ")").orElse("");
    }

    @Override
    public Outcome file(Turn turn) {
        var intent = Optional.ofNullable(turn.request().intent());
        var filed = filing.open(Filing.Form.of(turn, intent.orElse(null)), turn);
        var words = filed.ticket().number() + " is open for the other one"
                + about(intent.flatMap(i -> catalog.find(new Intent(i))))
                + ". A person from the help desk will answer it.";
        return filed.saying(turn.say(words), List.of());
    }

    @Override
    public Outcome handOver(Turn turn) {
        var form = Filing.Form.of(turn, turn.request().intent()).tried("The bot did not understand what it is about.");
        return filing.openAndSay(form, turn);
    }
}
