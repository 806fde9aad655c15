package dev.frontdesk.faq;

/** An article's file has a mistake. The message names file and line and says what to do. */
public class ArticleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArticleFileException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
