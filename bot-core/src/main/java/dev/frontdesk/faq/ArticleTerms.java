package dev.frontdesk.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns text into stemmed terms, without the words every request has. */
final class ArticleTerms {

    /** As many terms of a text are read. */
    private static final int MOST = 2_000;

    private static final List<String> SAID_BY_EVERYBODY = List.of("""
            i im i'm my me we our us you your can could would do does did how what when where why who please pls hi hello hey \
            thanks thank have has had am been any some get got just so from about need want help since still again there here \
            im cant don't dont doesn't doesnt it's its will now one keep keeps""".split(" "));

    static final Analyzer ANALYZER = new EnglishAnalyzer(stopWords());

    private ArticleTerms() {}

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(SAID_BY_EVERYBODY);
        return words;
    }

    /** Each term once, in the order of the text. */
    static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            for (int i = 0; i < MOST && tokens.incrementToken(); i++) {
                terms.add(term.toString());
            }
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
