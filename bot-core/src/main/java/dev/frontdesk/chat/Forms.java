package dev.frontdesk.chat;

import java.util.Map;
import java.util.Optional;

/** What a platform shows and checks inside its acknowledgement: synchronous and read-only. Answers within a few milliseconds. */
public interface Forms {

    /** The form to show this account now; empty when what was done needs none, or is not theirs to do: then it just comes in. */
    Optional<Form> opened(Opening what, String platform, Author by);

    /** Field name to what is wrong with it, empty when the form can be submitted. */
    Map<String, String> problems(Form form, Map<String, String> values);
}
