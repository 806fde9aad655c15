package dev.frontdesk.chat;

import java.util.Map;

/** Checks a form inside the platform's acknowledgement: synchronous, read-only. */
public interface Forms {

    /** Field name to what is wrong with it, empty when the form can be submitted. */
    Map<String, String> problems(Form form, Map<String, String> values);
}
