package dev.frontdesk.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The articles on the class path, {@code faq/<id>.md}; of two with one name the first on the class path counts. */
final class BundledArticles {

    private BundledArticles() {}

    /** In the order of their ids. */
    static List<Article> read() {
        try {
            TreeMap<String, Article> articles = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:faq/*.md")) {
                Article article = read(file);
                articles.putIfAbsent(article.id(), article);
            }
            return List.copyOf(articles.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article read(Resource file) throws IOException {
        String name = Objects.requireNonNull(file.getFilename());
        String id = name.substring(0, name.length() - ".md".length());
        return ArticleFile.parse(id, file.getContentAsString(StandardCharsets.UTF_8), "faq/" + name);
    }
}
