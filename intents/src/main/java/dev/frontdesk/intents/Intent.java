package dev.frontdesk.intents;

/** What somebody wants, by name: lower-case letters and digits in words joined by hyphens. An open set. */
public record Intent(String name) implements Comparable<Intent> {
    /** @throws IllegalArgumentException when the name is of another form */
    public Intent {
        if (!isName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an intent: say it like reset-password.");
        }
    }

    static boolean isName(String name) {
        boolean wordBegins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '-' || wordBegins)) {
                return false;
            }
            wordBegins = !letter;
        }
        return !wordBegins;
    }

    @Override
    public int compareTo(Intent other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
