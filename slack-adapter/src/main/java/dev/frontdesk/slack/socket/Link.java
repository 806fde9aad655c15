package dev.frontdesk.slack.socket;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket, from its greeting to its end. */
final class Link extends WebSocketClient {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    /** Beyond it the socket is closed; in between a frame is let in to be refused. In bytes. */
    private static final int LARGEST_FRAME = 4 << 20;

    /** Why a socket is no longer the one to rely on. */
    enum End {
        /** Slack asks for another one, and closes this soon. */
        REFRESH,
        /** Closed, from whichever side. */
        CLOSED,
        /** Nothing comes any more. */
        SILENT,
        /** Socket Mode is switched off for the app. */
        DISABLED
    }

    private final InstantSource clock;
    private final BiConsumer<Link, String> listener;
    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Instant begun;
    private volatile Instant heard;
    private volatile @Nullable Instant retired;

    Link(URI address, Duration connecting, InstantSource clock, BiConsumer<Link, String> listener) {
        super(address, new Draft_6455(List.of(), LARGEST_FRAME), Map.of(), (int) connecting.toMillis());
        this.clock = clock;
        this.listener = listener;
        begun = clock.instant();
        heard = begun;
        // Ours asks more often, and takes any sign of life.
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
    }

    /** @return whether Slack greeted us in time */
    boolean greetedWithin(Duration patience) throws InterruptedException {
        connect();
        greeted.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        return greeted.join();
    }

    void hello() {
        greeted.complete(true);
    }

    boolean up() {
        var good = !end.isDone() || end.join() == End.REFRESH;
        return isOpen() && greeted.isDone() && greeted.join() && good && !retired();
    }

    /** Another one has taken its place. */
    void retire() {
        if (retired == null) {
            retired = clock.instant();
        }
    }

    boolean retired() {
        return retired != null;
    }

    Duration retiredFor() {
        var since = retired;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    void end(End why) {
        end.complete(why);
    }

    End awaitEnd() {
        return end.join();
    }

    Instant heard() {
        return heard;
    }

    Duration age() {
        return Duration.between(begun, clock.instant());
    }

    /** Asks whether anybody is there; whatever comes back counts. */
    void knock() {
        try {
            sendPing();
        } catch (WebsocketNotConnectedException closed) {
            end(End.CLOSED);
        }
    }

    /** Says it, if the socket is still there: if not, Slack sends the envelope again. */
    void say(String frame) {
        try {
            send(frame);
        } catch (WebsocketNotConnectedException closed) {
            LOG.debug("A socket was closed before it could acknowledge");
        }
    }

    /** Without waiting for the other side, which may be gone. */
    void drop() {
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "silent");
    }

    private void alive() {
        heard = clock.instant();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        alive();
    }

    @Override
    public void onMessage(String frame) {
        alive();
        listener.accept(this, frame);
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        alive();
        super.onWebsocketPing(socket, frame);
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata frame) {
        alive();
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        LOG.debug("A socket to Slack is closed ({})", code);
        greeted.complete(false);
        end(End.CLOSED);
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("A socket to Slack failed: {}", e.toString());
    }
}
