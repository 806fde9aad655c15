package dev.frontdesk.people;

/** The people file has a mistake. The message names file and line and says what to do. */
public class PeopleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeopleFileException(String message) {
        super(message);
    }

    PeopleFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
