package dev.frontdesk.testing.container;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Only with {@code -Pmongo}: starts a MongoDB, a replica set of one, for the tests of this process. Without Docker the tests run on the
 * embedded server and a line says so; on a build server ({@code CI=true}) that is an error, since nobody would read the line.
 */
public final class MongoInContainer implements LauncherSessionListener {

    /** Read by {@code TestDatabase}, which knows nothing of containers. */
    private static final String STARTED = "frontdesk.test.mongodb-uri";

    private static boolean started;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var named = System.getenv().getOrDefault("MONGODB_URI", "");
        if (!started && named.isBlank()) {
            started = true;
            start();
        }
    }

    private static void start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            // Never stopped here: Testcontainers removes it when this process has ended.
            var container = new MongoDBContainer("mongo:8").withReplicaSet();
            container.start();
            System.setProperty(STARTED, container.getConnectionString());
            System.out.println("-Pmongo: the tests run on mongo:8 at " + container.getConnectionString());
        } else if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("-Pmongo needs Docker, or a server named in MONGODB_URI.");
        } else {
            System.out.println("-Pmongo: there is no Docker here, so the tests run on the embedded server.");
        }
    }
}
