package dev.frontdesk.chat;

import java.util.List;

/** Finds one family of secrets in a folded text, in time linear in its length. */
interface SecretFinder {

    void find(String text, List<Span> found);
}
