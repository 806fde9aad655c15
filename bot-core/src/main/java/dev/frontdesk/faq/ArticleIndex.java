package dev.frontdesk.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The terms of some articles in memory. Never changes.
 *
 * <p>A term counts by the field it fits best and a little by the others. A score is divided by the weight of everything
 * asked, so that it says the same for short and long questions, and words no article has pull it down.
 */
final class ArticleIndex {

    private static final List<String> FIELDS = List.of("askedAs", "title", "answer", "steps");
    private static final String ANY = "any";
    private static final float OTHER_FIELDS = 0.3f;
    private static final int MOST_TERMS_ASKED = 64;

    private final List<Article> articles;
    private final IndexSearcher searcher;
    private final Map<Set<String>, Article> wordForWord = new HashMap<>();

    ArticleIndex(Collection<Article> articles) {
        this.articles = List.copyOf(articles);
        this.searcher = searcher(this.articles);
        for (Article article : this.articles) {
            article.askedAs().forEach(phrase -> remember(phrase, article));
            remember(article.title(), article);
        }
    }

    /** The article somebody expected to be asked for in these words, their order and endings aside; else null. */
    @Nullable Article wordForWord(String text) {
        return wordForWord.get(key(text));
    }

    long count(String intent) {
        return articles.stream()
                .filter(article -> article.intent().equals(intent))
                .count();
    }

    /** Best first; not all of them. */
    List<Found> search(Set<String> terms) {
        try {
            List<String> asked = terms.stream().limit(MOST_TERMS_ASKED).toList();
            double weight = weight(asked);
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(asked), articles.isEmpty() ? 1 : articles.size()).scoreDocs) {
                found.add(new Found(articles.get(hit.doc), hit.score / weight));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String phrase, Article article) {
        wordForWord.putIfAbsent(key(phrase), article);
    }

    /** Where everybody's words are all there is, as in "what can you do", and where only one other is left, the text itself. */
    private static Set<String> key(String text) {
        Set<String> terms = ArticleTerms.of(text);
        return terms.size() > 1
                ? terms
                : Set.of(text.strip().toLowerCase(Locale.ROOT).replace("?", ""));
    }

    private static Query query(List<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            List<Query> anyField = new ArrayList<>();
            FIELDS.forEach(field -> anyField.add(new TermQuery(new Term(field, term))));
            query.add(new DisjunctionMaxQuery(anyField, OTHER_FIELDS), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private double weight(List<String> terms) throws IOException {
        double weight = 0;
        for (String term : terms) {
            int having = searcher.getIndexReader().docFreq(new Term(ANY, term));
            weight += Math.log(1 + (articles.size() - having + 0.5) / (having + 0.5));
        }
        return weight;
    }

    private static IndexSearcher searcher(List<Article> articles) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(ArticleTerms.ANALYZER);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Article article : articles) {
                    writer.addDocument(document(article));
                }
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Article article) {
        Document document = new Document();
        article.askedAs().forEach(phrase -> add(document, "askedAs", phrase));
        add(document, "title", article.title());
        add(document, "answer", article.answer());
        article.steps().forEach(step -> add(document, "steps", step));
        return document;
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
        document.add(new TextField(ANY, text, Field.Store.NO));
    }
}
