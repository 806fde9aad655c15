package dev.frontdesk.testing.slack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;

/** What a test can do to the connections of Socket Mode. */
public final class Sockets {

    private final SocketMode socket;

    Sockets(SocketMode socket) {
        this.socket = socket;
    }

    /** How many are open now. */
    public int open() {
        return socket.connections().size();
    }

    /** How many were ever opened. */
    public int opened() {
        return socket.opened();
    }

    /** How many were sent away because there were ten already. */
    public int refused() {
        return socket.refused();
    }

    /** Cuts every connection without a farewell. */
    public void killAll() {
        socket.connections().forEach(Sockets::kill);
    }

    /** Cuts the oldest connection without a farewell. */
    public void killOne() {
        socket.connections().stream().findFirst().ifPresent(Sockets::kill);
    }

    private static void kill(WebSocket connection) {
        connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    /** Tells that the connections will be closed in about ten seconds, and leaves them open. */
    public void warn() {
        say("warning");
    }

    /** Asks for new connections, and closes the present ones a while later. */
    public void refresh(Duration closedAfter) {
        say("refresh_requested");
        closeLater(closedAfter);
    }

    /** Says that Socket Mode was switched off for this app, and closes. */
    public void disableLink() {
        say("link_disabled");
        closeLater(Duration.ZERO);
    }

    public void sayTooMany() {
        say("too_many_websockets");
    }

    private void say(String reason) {
        socket.connections().forEach(c -> socket.write(c, SocketMode.disconnect(reason)));
    }

    private void closeLater(Duration wait) {
        var present = socket.connections();
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> present.forEach(c -> c.close(CloseFrame.NORMAL)));
    }

    /** Makes every connection half-open: it stays, but nothing comes through and pings are not answered. */
    public void muteAll() {
        socket.connections().forEach(socket::mute);
    }

    /** Makes the oldest connection half-open. */
    public void muteOne() {
        socket.connections().stream().findFirst().ifPresent(socket::mute);
    }

    public void unmute() {
        socket.unmute();
    }

    /** Pings every connection. */
    public void ping() {
        socket.ping();
    }

    /** Sends a frame as it is, sense or not, on every connection that takes it. */
    public void frame(String text) {
        socket.connections().forEach(c -> c.send(text));
    }
}
