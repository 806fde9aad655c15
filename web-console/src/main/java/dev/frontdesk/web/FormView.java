package dev.frontdesk.web;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A form as the page shows it, with what was filled in and what is wrong with it.
 *
 * @param about the line the form's button stands on
 */
record FormView(
        String message,
        String choice,
        String label,
        String about,
        String title,
        List<FieldView> fields,
        @Nullable String problem) {

    /**
     * @param problem what is wrong with it, or null
     * @param options the lines of a menu; empty for a text
     */
    record FieldView(
            String name,
            String label,
            boolean required,
            boolean multiline,
            int max,
            String value,
            @Nullable String problem,
            List<Form.Option> options) {}

    static FormView of(WebMessage line, String choice) {
        return of(line, choice, Map.of(), Map.of(), null);
    }

    static FormView of(
            WebMessage line,
            String choice,
            Map<String, String> values,
            Map<String, String> problems,
            @Nullable String problem) {
        var pressed = Pressing.open(line, choice);
        var form = form(pressed);
        return new FormView(
                line.id(),
                pressed.ref(),
                pressed.label(),
                LineViews.snippet(line),
                form.title(),
                form.fields().stream()
                        .map(field -> field(field, values, problems))
                        .toList(),
                problem);
    }

    private static Form form(Choice choice) {
        return Objects.requireNonNullElseGet(choice.form(), () -> new Form(choice.label(), List.of()));
    }

    private static FieldView field(Form.Field field, Map<String, String> values, Map<String, String> problems) {
        return new FieldView(
                field.name(),
                field.label(),
                field.required(),
                field.multiline(),
                field.max(),
                values.getOrDefault(field.name(), Objects.requireNonNullElse(field.initial(), "")),
                problems.get(field.name()),
                field.options());
    }

    void fill(Model model) {
        model.addAttribute("form", this);
    }
}
