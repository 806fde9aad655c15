package dev.frontdesk.slack.receiving;

import java.util.function.Supplier;

/** Tells a failure of ours from one of Bolt's, which means that the payload was not as it should be. */
final class Listening {

    private Listening() {}

    static void to(Runnable listener) {
        to(() -> {
            listener.run();
            return true;
        });
    }

    static <T> T to(Supplier<T> listener) {
        try {
            return listener.get();
        } catch (Malformed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotTaken(e);
        }
    }
}
