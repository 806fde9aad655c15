package dev.frontdesk.faq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An article as it is stored, see {@link Articles}.
 *
 * @param seedHash the hash of the bundled article it was made from; null once somebody edited it
 * @param approvedBy the id of the tech who saved it in chat, or null
 */
@Document("articles")
record StoredArticle(
        @Id String id,
        String title,
        String intent,
        List<String> askedAs,
        String answer,
        List<String> steps,
        int schema,
        @Nullable String seedHash,
        @Nullable String approvedBy) {

    static final int SCHEMA = 1;

    static StoredArticle seed(Article article) {
        return of(article, hash(article), null);
    }

    static StoredArticle edited(Article article) {
        return of(article, null, null);
    }

    static StoredArticle approved(Article article, String tech) {
        return of(article, null, tech);
    }

    private static StoredArticle of(Article article, @Nullable String seedHash, @Nullable String approvedBy) {
        return new StoredArticle(
                article.id(),
                article.title(),
                article.intent(),
                article.askedAs(),
                article.answer(),
                article.steps(),
                SCHEMA,
                seedHash,
                approvedBy);
    }

    Article article() {
        return new Article(id, title, intent, askedAs, answer, steps);
    }

    /** True if nobody changed it since it was seeded, be it here or with a database tool. */
    boolean isAsSeeded() {
        return hash(article()).equals(seedHash);
    }

    static String hash(Article article) {
        List<String> parts = new ArrayList<>(List.of(article.title(), article.intent(), article.answer()));
        parts.add(String.valueOf(article.askedAs().size()));
        parts.addAll(article.askedAs());
        parts.addAll(article.steps());
        StringBuilder content = new StringBuilder();
        parts.forEach(part -> content.append(part.length()).append(':').append(part));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
