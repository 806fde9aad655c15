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
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Some articles in memory, to be asked by words. Never changes.
 *
 * <p>Each phrase somebody may ask with is a small document of its own, and each article one more with all of its text. An
 * article's score is that of its two best phrases and of its text, by BM25; a term counts the more, the fewer articles have
 * it. It is divided by the weight of everything asked, so that it says the same for short and long questions, and words no
 * article has pull it down.
 */
final class ArticleIndex {

    /** What a field of a document is made of, what it is looked at by, and how much it counts. */
    private enum Part {
        PHRASE(ArticleTerms.WORDS, 0.5f),
        PHRASE_PAIRS(ArticleTerms.PAIRS, 0.5f),
        PHRASES(ArticleTerms.WORDS, 1),
        PHRASES_PAIRS(ArticleTerms.PAIRS, 0.1f),
        PHRASES_PIECES(ArticleTerms.PIECES, 0.1f),
        TITLE(ArticleTerms.WORDS, 0.3f),
        BODY(ArticleTerms.WORDS, 0.1f);

        final ArticleTerms terms;
        final float weight;

        Part(ArticleTerms terms, float weight) {
            this.terms = terms;
            this.weight = weight;
        }
    }

    private static final List<Part> ONE_PHRASE = List.of(Part.PHRASE, Part.PHRASE_PAIRS);
    private static final List<Part> WHOLE =
            List.of(Part.PHRASES, Part.PHRASES_PAIRS, Part.PHRASES_PIECES, Part.TITLE, Part.BODY);
    private static final double SECOND_PHRASE = 0.3;

    /** How rare a term is comes from the articles, see {@link #rarity}: of many phrases with one word most are one article's. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1, 0.5f) {
        @Override
        protected float idf(long having, long all) {
            return 1;
        }
    };

    private final List<Article> articles;

    /** Which article the document of a number belongs to. */
    private final List<Integer> owners = new ArrayList<>();

    private final IndexSearcher searcher;
    private final Map<Set<String>, Article> wordForWord = new HashMap<>();

    ArticleIndex(Collection<Article> articles) {
        this.articles = List.copyOf(articles);
        this.searcher = searcher();
        for (Article article : this.articles) {
            phrases(article).forEach(phrase -> wordForWord.putIfAbsent(key(phrase), article));
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

    /** Those that have anything of it; in no order. */
    List<Fit> search(String text) {
        try {
            Map<ArticleTerms, Map<String, Float>> asked = asked(text);
            double weight =
                    weight(asked.getOrDefault(ArticleTerms.WORDS, Map.of()).values());
            double[] scores = new double[articles.size()];
            addPhrases(scores, search(asked, ONE_PHRASE));
            for (ScoreDoc hit : search(asked, WHOLE)) {
                scores[owners.get(hit.doc)] += hit.score;
            }
            List<Fit> found = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] > 0 && weight > 0) {
                    found.add(new Fit(articles.get(i), scores[i] / weight, weight));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best phrase of each article, and a part of its second best: two that agree say more than one. */
    private void addPhrases(double[] scores, ScoreDoc[] bestFirst) {
        int[] seen = new int[scores.length];
        for (ScoreDoc hit : bestFirst) {
            int owner = owners.get(hit.doc);
            switch (seen[owner]++) {
                case 0 -> scores[owner] += hit.score;
                case 1 -> scores[owner] += SECOND_PHRASE * hit.score;
                default -> {}
            }
        }
    }

    private ScoreDoc[] search(Map<ArticleTerms, Map<String, Float>> asked, List<Part> parts) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : parts) {
            asked.getOrDefault(part.terms, Map.of()).forEach((term, rarity) -> {
                TermQuery one = new TermQuery(new Term(part.name(), term));
                query.add(new BoostQuery(one, part.weight * rarity), BooleanClause.Occur.SHOULD);
            });
        }
        return searcher.search(query.build(), Math.max(1, owners.size())).scoreDocs;
    }

    /** The terms of a question and how rare they are. */
    private Map<ArticleTerms, Map<String, Float>> asked(String text) throws IOException {
        Map<ArticleTerms, Map<String, Float>> asked = new HashMap<>();
        for (Part part : List.of(Part.PHRASES, Part.PHRASES_PAIRS, Part.PHRASES_PIECES)) {
            Map<String, Float> rarities = new HashMap<>();
            for (String term : part.terms.of(text)) {
                rarities.put(term, rarity(new Term(part.name(), term)));
            }
            asked.put(part.terms, rarities);
        }
        return asked;
    }

    private float rarity(Term term) throws IOException {
        int having = searcher.getIndexReader().docFreq(term);
        return (float) Math.log(1 + (articles.size() - having + 0.5) / (having + 0.5));
    }

    private static double weight(Collection<Float> rarities) {
        return rarities.stream().mapToDouble(Float::doubleValue).sum();
    }

    /** Where everybody's words are all there is, as in "what can you do", and where only one other is left, the text itself. */
    private static Set<String> key(String text) {
        Set<String> terms = ArticleTerms.WORDS.of(text);
        return terms.size() > 1
                ? terms
                : Set.of(text.strip().toLowerCase(Locale.ROOT).replace("?", ""));
    }

    private static List<String> phrases(Article article) {
        List<String> phrases = new ArrayList<>(article.askedAs());
        phrases.add(article.title());
        return phrases;
    }

    private IndexSearcher searcher() {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(analyzer()).setSimilarity(SIMILARITY);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < articles.size(); i++) {
                    for (Iterable<IndexableField> document : documents(articles.get(i))) {
                        writer.addDocument(document);
                        owners.add(i);
                    }
                }
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(SIMILARITY);
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Part part : Part.values()) {
            analyzers.put(part.name(), part.terms.analyzer());
        }
        return new PerFieldAnalyzerWrapper(ArticleTerms.WORDS.analyzer(), analyzers);
    }

    private static List<Iterable<IndexableField>> documents(Article article) {
        List<Iterable<IndexableField>> documents = new ArrayList<>();
        Document whole = new Document();
        for (String phrase : phrases(article)) {
            Document one = new Document();
            ONE_PHRASE.forEach(part -> add(one, part, phrase));
            documents.add(one);
            List.of(Part.PHRASES, Part.PHRASES_PAIRS, Part.PHRASES_PIECES).forEach(part -> add(whole, part, phrase));
        }
        add(whole, Part.TITLE, article.title());
        add(whole, Part.BODY, article.answer());
        article.steps().forEach(step -> add(whole, Part.BODY, step));
        documents.add(whole);
        return documents;
    }

    private static void add(Document document, Part part, String text) {
        document.add(new TextField(part.name(), text, Field.Store.NO));
    }

    /**
     * @param score from 0; comparable between questions
     * @param asked the weight of all words of the question: little for "it does not work"
     */
    record Fit(Article article, double score, double asked) {

        Fit times(double factor) {
            return new Fit(article, score * factor, asked);
        }
    }
}
