package dev.frontdesk.faq;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /desk answer}, <i>Save as answer</i> in a message's menu: what a tech has just explained answers whoever asks it next. */
@Component
class AnswerCommand implements Command {

    /** How the ids of saved answers begin. */
    static final String SAVED = "saved-";

    private static final int LONGEST_QUESTION = 150;
    private static final int LONGEST_ANSWER = 3_000;

    private final Articles articles;
    private final ArticleNews news;

    AnswerCommand(Articles articles, ArticleNews news) {
        this.articles = articles;
        this.news = news;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public String summary() {
        return "Saves an answer that I give from then on.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optionalText());
    }

    @Override
    public String usage() {
        return "/desk answer <question?> <answer>";
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    public Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        if (!rest.isBlank()) {
            return Optional.empty();
        }
        var answer = Field.text("answer", "The answer", true, LONGEST_ANSWER);
        return Optional.of(new Form(
                "Save as answer",
                List.of(
                        Field.line("question", "What do people ask?", true, LONGEST_QUESTION),
                        quoted == null || quoted.text().isBlank() ? answer : answer.with(quoted.text()))));
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var line = arguments.optionalText().orElse("");
        int end = line.indexOf('?') + 1;
        var question = Objects.requireNonNullElse(turn.field("question"), line.substring(0, end))
                .strip();
        var answer = Objects.requireNonNullElse(turn.field("answer"), line.substring(end))
                .strip();
        if (question.isEmpty() || answer.isEmpty()) {
            return Outcome.done(turn.tell(
                    "I need both, the question and the answer. Say /desk answer How do I do this? You do it so."));
        }
        if (question.length() > LONGEST_QUESTION || answer.length() > LONGEST_ANSWER) {
            return Outcome.done(turn.tell("That is too long: a question has at most " + LONGEST_QUESTION
                    + " characters, an answer " + LONGEST_ANSWER + "."));
        }
        return saved(turn, question, answer);
    }

    private Outcome saved(Turn turn, String question, String answer) {
        var id = SAVED + EffectId.hash("article\n" + turn.cause());
        var intent = turn.about(turn.request().put(question, turn.here())).intents().stream()
                .findFirst()
                .orElse("");
        articles.save(
                new Article(id, question, intent, List.of(question), answer, List.of()),
                turn.person().id());
        news.load();
        return Outcome.done(turn.tell("Saved. Whoever asks \"" + question + "\" reads your answer from now on."));
    }
}
