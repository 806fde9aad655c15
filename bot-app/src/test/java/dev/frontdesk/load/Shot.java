package dev.frontdesk.load;

/**
 * One message of the load, all times in nanoseconds of the same clock.
 *
 * @param due when it should have been sent; every latency counts from here, so a stalled server cannot hide behind a late sender
 * @param acknowledged when the answer to the post was there
 * @param status the HTTP status, 0 when the connection failed
 * @param id the message's id, null unless it was accepted
 */
record Shot(long due, long acknowledged, int status, String id) {

    boolean accepted() {
        return status == 202;
    }

    long acknowledgement() {
        return acknowledged - due;
    }
}
