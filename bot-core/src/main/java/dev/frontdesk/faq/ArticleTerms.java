package dev.frontdesk.faq;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The three ways a text is looked at: its words, without their endings and with synonyms made one; pairs of neighbouring
 * words; and pieces of three and four letters, which survive a typing error.
 */
enum ArticleTerms {
    WORDS(64) {
        @Override
        TokenStream of(TokenStream words) {
            return new StopFilter(meanings(stems(words)), STEMS_SAID_BY_EVERYBODY);
        }
    },
    PAIRS(64) {
        @Override
        TokenStream of(TokenStream words) {
            ShingleFilter pairs = new ShingleFilter(meanings(stems(words)), 2, 2);
            pairs.setOutputUnigrams(false);
            return pairs;
        }
    },
    PIECES(256) {
        @Override
        TokenStream of(TokenStream words) {
            return new NGramTokenFilter(new StopFilter(words, SAID_BY_EVERYBODY), 3, 4, true);
        }
    };

    private static final NormalizeCharMap NO_APOSTROPHES = noApostrophes();

    private static final Analyzer STEMS = analyzer(ArticleTerms::stems);

    private static final SynonymMap SYNONYMS = Synonyms.read(text -> terms(STEMS, text, 16));

    private static final String EVERYBODY = """
            i im me we us our my you your a an the and or of to in on at for with from by is are am was be been it its this that \
            there here then so just please pls hi hello hey thanks thank have has had do does did can could would should will \
            any some how what when where why who need want help get got now still again one keep about if as""";

    private static final CharArraySet SAID_BY_EVERYBODY = new CharArraySet(List.of(EVERYBODY.split("\\s+")), true);

    private static final CharArraySet STEMS_SAID_BY_EVERYBODY = new CharArraySet(terms(STEMS, EVERYBODY, 1_000), true);

    private final int most;
    private final Analyzer analyzer = analyzer(this::of);

    /** @param most as many terms of a question are read */
    ArticleTerms(int most) {
        this.most = most;
    }

    abstract TokenStream of(TokenStream words);

    Analyzer analyzer() {
        return analyzer;
    }

    /** Each term once, in the order of the text; of a long text not all. */
    Set<String> of(String text) {
        return new LinkedHashSet<>(terms(analyzer, text, most));
    }

    private static TokenStream stems(TokenStream words) {
        return new PorterStemFilter(words);
    }

    private static TokenStream meanings(TokenStream stems) {
        return new FlattenGraphFilter(new SynonymGraphFilter(stems, SYNONYMS, false));
    }

    private static NormalizeCharMap noApostrophes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("'", "");
        map.add("\u2019", "");
        return map.build();
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                return new TokenStreamComponents(words, filters.apply(folded));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new MappingCharFilter(NO_APOSTROPHES, reader);
            }
        };
    }

    private static List<String> terms(Analyzer analyzer, String text, int most) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < most && tokens.incrementToken()) {
                terms.add(term.toString());
            }
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
