package dev.frontdesk.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people see while the storm goes on. */
final class Boards {

    static final Duration READ_EVERY = Duration.ofMillis(300);

    private final ChatApi api;
    private final List<Board> boards = new ArrayList<>();
    private volatile boolean over;

    Boards(ChatApi api) {
        this.api = api;
        Cast.REQUESTERS.forEach(person -> boards.add(new Board(api, person, Stories.HELP)));
        Cast.TECHS.forEach(tech -> boards.add(new Board(api, tech, "dm:" + tech)));
        boards.add(new Board(api, "dave", Stories.TRIAGE));
        boards.forEach(board -> Thread.startVirtualThread(board::watch));
    }

    ChatApi api() {
        return api;
    }

    List<Board> all() {
        return boards;
    }

    /** What is public, everybody sees: whoever has no board reads the first requester's. */
    Board of(String person, String channel) {
        return find(person, channel)
                .or(() -> find(Cast.REQUESTERS.getFirst(), channel))
                .orElseThrow();
    }

    private Optional<Board> find(String person, String channel) {
        return boards.stream()
                .filter(board ->
                        board.person().equals(person) && board.channel().equals(channel))
                .findFirst();
    }

    boolean quietFor(Duration time) {
        return boards.stream().allMatch(board -> board.quietFor().compareTo(time) >= 0);
    }

    boolean closed() {
        return over;
    }

    void close() {
        over = true;
        boards.forEach(Board::close);
    }
}
