package dev.frontdesk.faq;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as a text file.
 *
 * <pre>
 * # I forgot my password
 * intent: reset-password
 *
 * ## Asked as
 * - forgot my pasword what now
 *
 * ## Answer
 * You can set a new one yourself.
 *
 * ## Steps
 * 1. Open the sign-in page.
 * </pre>
 */
public final class ArticleFile {

    private static final String ASKED_AS = "Asked as";
    private static final String ANSWER = "Answer";
    private static final String STEPS = "Steps";
    private static final List<String> SECTIONS = List.of(ASKED_AS, ANSWER, STEPS);
    private static final Pattern INTENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\. +(.+)");

    private final String file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private String title = "";
    private String intent = "";
    private @Nullable String section;
    private int line;

    private ArticleFile(String file) {
        this.file = file;
    }

    /**
     * Reads an article.
     *
     * @param id the file's name without its ending
     * @param file what error messages call the file
     * @throws ArticleFileException if the text has a mistake
     */
    public static Article parse(String id, String source, String file) {
        return new ArticleFile(file).parse(id, source);
    }

    private Article parse(String id, String source) {
        for (String text : source.split("\\R", -1)) {
            line++;
            read(text.stripTrailing());
        }
        return article(id);
    }

    private void read(String text) {
        if (text.startsWith("## ")) {
            open(text.substring(3).strip());
        } else if (text.startsWith("# ")) {
            title = once("# title", title, text.substring(2).strip());
        } else if (section == null && text.startsWith("intent:")) {
            intent = once(
                    "intent", intent, intent(text.substring("intent:".length()).strip()));
        } else if (section != null) {
            add(section, text);
        } else if (!text.isBlank()) {
            throw mistake("before the first section only \"# Title\" and \"intent: name\" may stand.");
        }
    }

    private void open(String name) {
        if (!SECTIONS.contains(name)) {
            throw mistake("section \"" + name + "\" is not known. Use one of: " + String.join(", ", SECTIONS) + ".");
        }
        if (sections.put(name, new ArrayList<>()) != null) {
            throw mistake("section \"" + name + "\" is given twice. Join the two.");
        }
        section = name;
    }

    private String once(String what, String before, String now) {
        if (!before.isEmpty()) {
            throw mistake("\"" + what + "\" is given twice. Remove one of the two.");
        }
        if (now.isEmpty()) {
            throw mistake("\"" + what + "\" is empty.");
        }
        return now;
    }

    private String intent(String name) {
        if (!INTENT.matches(name)) {
            throw mistake("intent \"" + name + "\" is not a name. Write it like fix-printer.");
        }
        return name;
    }

    private void add(String name, String text) {
        List<String> lines = sections.computeIfAbsent(name, none -> new ArrayList<>());
        switch (name) {
            case ASKED_AS -> addIfPresent(lines, phrase(text));
            case STEPS -> addIfPresent(lines, step(text, lines.size() + 1));
            default -> lines.add(text);
        }
    }

    private static void addIfPresent(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private String phrase(String text) {
        if (!text.isBlank() && !text.startsWith("- ")) {
            throw mistake("a phrase starts with \"- \".");
        }
        return text.isBlank() ? "" : text.substring(2).strip();
    }

    private String step(String text, int number) {
        Matcher step = STEP.matcher(text);
        if (text.isBlank()) {
            return "";
        }
        if (!step.matches() || !step.group(1).equals(String.valueOf(number))) {
            throw mistake("this step must start with \"" + number + ". \".");
        }
        return step.group(2).strip();
    }

    private Article article(String id) {
        List<String> askedAs = sections.getOrDefault(ASKED_AS, List.of());
        String answer =
                String.join("\n", sections.getOrDefault(ANSWER, List.of())).strip();
        require(!title.isEmpty(), "the title is missing. Start with \"# Title\".");
        require(!intent.isEmpty(), "the intent is missing. Add \"intent: name\" under the title.");
        require(!askedAs.isEmpty(), "no phrase is given. Add \"## Asked as\" and lines that start with \"- \".");
        require(!answer.isEmpty(), "the answer is missing. Add \"## Answer\" and its text.");
        return new Article(id, title, intent, askedAs, answer, sections.getOrDefault(STEPS, List.of()));
    }

    private void require(boolean given, String problem) {
        if (!given) {
            throw mistake(problem);
        }
    }

    private ArticleFileException mistake(String problem) {
        return new ArticleFileException(file, line, problem);
    }
}
