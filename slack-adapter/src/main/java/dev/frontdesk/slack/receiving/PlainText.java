package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.Profile;
import dev.frontdesk.slack.sending.MessageText;
import dev.frontdesk.slack.workspace.Workspace;

/** Slack's way of writing as people read it: names for ids, addresses for links, signs for entities. Asks nobody, knows what is known. */
public final class PlainText implements MessageText {

    /** Slack takes no longer message. In UTF-16 units. */
    private static final int LIMIT = 40_000;

    /** What people call the bot. */
    private static final String NAME = "Frontdesk";

    private final Workspace workspace;

    public PlainText(Workspace workspace) {
        this.workspace = workspace;
    }

    /** At most 40,000 UTF-16 units. */
    @Override
    public String of(String slack) {
        var plain = new StringBuilder(slack.length());
        int i = 0;
        while (i < slack.length()) {
            int end = slack.charAt(i) == '<' ? slack.indexOf('>', i) : -1;
            if (end > i + 1) {
                plain.append(piece(slack.substring(i + 1, end)));
                i = end + 1;
            } else {
                i = copied(slack, i, plain);
            }
        }
        return cut(plain.toString());
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT);
    }

    /** Takes one character, or one entity as the character that it stands for. */
    private static int copied(String slack, int at, StringBuilder plain) {
        if (slack.startsWith("&amp;", at)) {
            plain.append('&');
            return at + 5;
        }
        if (slack.startsWith("&lt;", at)) {
            plain.append('<');
            return at + 4;
        }
        if (slack.startsWith("&gt;", at)) {
            plain.append('>');
            return at + 4;
        }
        plain.append(slack.charAt(at));
        return at + 1;
    }

    private static String decoded(String slack) {
        var plain = new StringBuilder(slack.length());
        for (int i = 0; i < slack.length(); ) {
            i = copied(slack, i, plain);
        }
        return plain.toString();
    }

    private String piece(String inside) {
        int bar = inside.indexOf('|');
        var what = bar < 0 ? inside : inside.substring(0, bar);
        var label = bar < 0 ? "" : decoded(inside.substring(bar + 1));
        return switch (inside.charAt(0)) {
            case '@' -> '@' + person(what.substring(1), label);
            case '#' -> '#' + channel(what.substring(1), label);
            case '!' -> special(what.substring(1), label);
            default -> link(decoded(what), label);
        };
    }

    private String person(String id, String label) {
        if (id.equals(workspace.botUser())) {
            return NAME;
        }
        return workspace.known(id).map(Profile::handle).orElse(label.isEmpty() ? id : withoutSign(label, '@'));
    }

    private String channel(String id, String label) {
        return label.isEmpty() ? workspace.channelName(id).orElse(id) : withoutSign(label, '#');
    }

    private String special(String what, String label) {
        if (what.startsWith("subteam^")) {
            var known = label.isEmpty() ? workspace.group(what.substring(8)).orElse("group") : label;
            return '@' + withoutSign(known, '@');
        }
        if (what.startsWith("date^")) {
            return label;
        }
        return label.isEmpty() ? '@' + what : '@' + withoutSign(label, '@');
    }

    private static String link(String address, String label) {
        if (address.startsWith("mailto:") || address.startsWith("tel:")) {
            return address.substring(address.indexOf(':') + 1);
        }
        return label.isEmpty() || bare(label).equals(bare(address)) ? address : label + " (" + address + ')';
    }

    /** Slack makes a link of "example.com" too, and labels it so. */
    private static String bare(String address) {
        int scheme = address.indexOf("://");
        var rest = scheme < 0 ? address : address.substring(scheme + 3);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String withoutSign(String name, char sign) {
        return !name.isEmpty() && name.charAt(0) == sign ? name.substring(1) : name;
    }
}
