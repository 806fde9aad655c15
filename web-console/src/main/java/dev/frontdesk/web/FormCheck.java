package dev.frontdesk.web;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks a submitted form: what it says of itself here, the rest by {@link Forms}. */
@Component
class FormCheck {

    private final ObjectProvider<Forms> forms;

    FormCheck(ObjectProvider<Forms> forms) {
        this.forms = forms;
    }

    void require(Form form, Map<String, String> values) {
        var problems = new TreeMap<String, String>();
        forms.ifAvailable(available -> problems.putAll(available.problems(form, values)));
        form.fields().forEach(field -> check(field, values.getOrDefault(field.name(), ""), problems));
        if (!problems.isEmpty()) {
            var refused = Problems.badRequest("Some fields of the form need another look.");
            refused.getBody().setProperty("errors", problems);
            throw refused;
        }
    }

    private static void check(Form.Field field, String value, Map<String, String> problems) {
        if (field.required() && Typed.blank(value)) {
            problems.put(field.name(), "Please fill this in.");
        } else if (value.codePointCount(0, value.length()) > field.max()) {
            problems.put(field.name(), "At most " + field.max() + " characters.");
        }
    }
}
