package dev.frontdesk.embedded;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The server in a process of its own: {@code java -jar embedded-mongo.jar --port 27017 --data ./data}. */
public final class EmbeddedMongoServer {
    private static final String USAGE = "Usage: java -jar embedded-mongo.jar [--port 27017] [--data ./data]";
    private static final int HIGHEST_PORT = 65_535;

    private static final int FAILED = 1;
    private static final int BAD_ARGUMENTS = 2;

    private EmbeddedMongoServer() {}

    /** Ends with 2 for bad arguments and 1 if the port or the folder is taken; SIGTERM ends it cleanly. */
    public static void main(String[] args) {
        // only read by slf4j-simple, which the stand-alone jar brings along
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        try {
            serve(Options.parse(args), System.out);
        } catch (IllegalArgumentException e) {
            exit(BAD_ARGUMENTS, e.getMessage() + ". " + USAGE);
        } catch (RuntimeException e) {
            exit(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static void serve(Options options, PrintStream out) {
        EmbeddedMongo server = EmbeddedMongo.open(options.folder(), options.port());
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            closed.countDown();
        }));
        out.printf(
                "Ready on %s with the data in %s%n",
                server.uri(), options.folder().toAbsolutePath().normalize());
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("SystemExitOutsideMain") // called from main only
    private static void exit(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }

    private record Options(int port, Path folder) {

        static Options parse(String[] args) {
            Options options = new Options(27_017, Path.of("data"));
            for (int i = 0; i < args.length; i += 2) {
                if (i + 1 == args.length) {
                    throw new IllegalArgumentException("%s needs a value".formatted(args[i]));
                }
                options = options.with(args[i], args[i + 1]);
            }
            return options;
        }

        private Options with(String name, String value) {
            return switch (name) {
                case "--port" -> new Options(port(value), folder);
                case "--data" -> new Options(port, folder(value));
                default -> throw new IllegalArgumentException("Unknown option %s".formatted(name));
            };
        }

        private static int port(String value) {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new IllegalArgumentException("%s is no port".formatted(value));
        }

        private static Path folder(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("%s is no folder".formatted(value), e);
            }
        }
    }
}
