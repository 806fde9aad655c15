package dev.frontdesk.slack.receiving;

/**
 * What Slack is told in return.
 *
 * @param status as of HTTP; 200 acknowledges
 * @param type the media type of the body
 * @param body empty when there is nothing to say
 */
public record Answer(int status, String type, String body) {

    static final String TEXT = "text/plain; charset=utf-8";

    public static Answer of(int status, String sentence) {
        return new Answer(status, TEXT, sentence);
    }

    static Answer acknowledged() {
        return of(200, "");
    }

    public boolean ok() {
        return status == 200;
    }
}
