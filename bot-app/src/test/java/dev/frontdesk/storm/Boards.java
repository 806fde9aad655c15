package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything everybody sees. */
final class Boards {

    static final Duration READ_EVERY = Duration.ofMillis(300);

    private final ChatApi api;
    private final List<Board> boards = new ArrayList<>();
    private volatile boolean over;

    Boards(ChatApi api, List<Person> people) {
        this.api = api;
        for (Person person : people) {
            boards.add(new Board(api, person.id(), Stories.HELP));
            boards.add(new Board(api, person.id(), "dm:" + person.id()));
        }
        boards.add(new Board(api, "dave", Stories.TRIAGE));
        boards.forEach(board -> Thread.startVirtualThread(board::watch));
    }

    ChatApi api() {
        return api;
    }

    List<Board> all() {
        return boards;
    }

    Board of(String person, String channel) {
        return boards.stream()
                .filter(board ->
                        board.person().equals(person) && board.channel().equals(channel))
                .findFirst()
                .orElseThrow();
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
