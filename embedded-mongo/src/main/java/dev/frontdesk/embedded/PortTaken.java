package dev.frontdesk.embedded;

/** Something else listens on the wanted port, or the port may not be used by this process. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super(
                "Port %d on 127.0.0.1 cannot be used (%s). Choose another one.".formatted(port, cause.getMessage()),
                cause);
    }
}
