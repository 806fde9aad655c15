package dev.frontdesk.web;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses a submitted form with which something is wrong. */
@Component
class FormCheck {

    private final ObjectProvider<Forms> forms;

    FormCheck(ObjectProvider<Forms> forms) {
        this.forms = forms;
    }

    void require(Form form, Map<String, String> values) {
        var problems = forms.getObject().problems(form, values);
        if (!problems.isEmpty()) {
            var refused = Problems.badRequest("Some fields of the form need another look.");
            refused.getBody().setProperty("errors", problems);
            throw refused;
        }
    }
}
