package dev.frontdesk.browser;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** People in front of their windows. */
@ExtendWith(Shared.class)
@Timeout(120)
abstract class BrowserTest {

    Windows windows;

    static String somebody() {
        return People.somebody();
    }

    /** Somebody new, with #help open. */
    Window guest() {
        return windows.of(somebody()).at("help");
    }

    Window guest(Hands hands) {
        return windows.of(somebody(), hands).at("help");
    }

    /** Somebody who works tickets, with #triage open. */
    Window tech(String person) {
        return windows.of(person).at("triage");
    }

    Window tech(String person, Hands hands) {
        return windows.of(person, hands).at("triage");
    }
}
