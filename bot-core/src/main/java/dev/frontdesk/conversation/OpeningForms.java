package dev.frontdesk.conversation;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which form a button or a command opens for whom. One that cannot be made is no reason to lose a click: then it just comes in. */
@Component
class OpeningForms implements Forms {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningForms.class);

    private final Directory directory;
    private final Commands commands;
    private final ObjectProvider<ChoiceHandler> choices;

    OpeningForms(Directory directory, Commands commands, ObjectProvider<ChoiceHandler> choices) {
        this.directory = directory;
        this.commands = commands;
        this.choices = choices;
    }

    @Override
    public Optional<Form> opened(Opening what, String platform, Author by) {
        try {
            var person = directory.of(platform, by.account(), by.displayName());
            return switch (what) {
                case Opening.ByChoice choice -> Ref.parse(choice.ref()).flatMap(ref -> pressed(ref, person));
                case Opening.ByCommand command -> commands.form(command, person);
            };
        } catch (RuntimeException e) {
            LOG.warn("no form could be made", e);
            return Optional.empty();
        }
    }

    private Optional<Form> pressed(Ref ref, Person person) {
        return choices.stream()
                .filter(c -> c.kind().equals(ref.kind()))
                .findFirst()
                .flatMap(c -> c.form(person, ref));
    }

    @Override
    public Map<String, String> problems(Form form, Map<String, String> values) {
        return form.problems(values);
    }
}
