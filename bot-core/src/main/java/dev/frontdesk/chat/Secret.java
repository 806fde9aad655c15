package dev.frontdesk.chat;

/** What must never be stored or logged. Where two kinds cover the same characters, the one named first wins. */
public enum Secret {
    PRIVATE_KEY("a private key"),
    WEB_TOKEN("a web token"),
    CLOUD_KEY("a cloud key"),
    CHAT_TOKEN("a chat token"),
    LINK_PASSWORD("a password in a link"),
    RECOVERY_KEY("a recovery key"),
    CARD_NUMBER("a card number"),
    IBAN("a bank account number"),
    BEARER_TOKEN("a sign-in token"),
    PASSWORD("a password");

    private final String words;

    Secret(String words) {
        this.words = words;
    }

    /** In plain words with its article, so that it fits into a sentence: "I removed a password." */
    public String words() {
        return words;
    }

    public String placeholder() {
        return "[removed: " + words + "]";
    }
}
