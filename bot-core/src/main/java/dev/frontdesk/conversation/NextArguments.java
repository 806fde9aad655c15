package dev.frontdesk.conversation;

import dev.frontdesk.people.Directory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which arguments may stand next in a line, as {@link CommandLine} would read it. */
final class NextArguments {

    private final Command command;
    private final Directory directory;
    private final Deque<Argument> left;

    private NextArguments(Command command, Directory directory) {
        this.command = command;
        this.directory = directory;
        this.left = new ArrayDeque<>(command.arguments());
    }

    /** What the half word may be; nothing where the line is wrong already, or free text is expected. */
    static List<Argument.Kind> of(Command command, List<String> words, String half, Directory directory) {
        var line = new NextArguments(command, directory);
        return words.stream().allMatch(line::takes) ? line.next(half) : List.of();
    }

    private boolean takes(String word) {
        while (!left.isEmpty()) {
            var argument = left.pop();
            if (fits(argument, word)) {
                return true;
            }
            if (argument.required() || argument.kind() == Argument.Kind.TEXT) {
                return false;
            }
        }
        return false;
    }

    private boolean fits(Argument argument, String word) {
        return switch (argument.kind()) {
            case TICKET -> CommandLine.ticket(word, command).isPresent();
            case PERSON -> directory.named(word).isPresent();
            case PRIORITY -> Priority.named(word).isPresent();
            case TEXT -> false;
        };
    }

    private List<Argument.Kind> next(String half) {
        var next = new ArrayList<Argument.Kind>();
        while (!left.isEmpty() && left.peek().kind() != Argument.Kind.TEXT) {
            var argument = left.pop();
            if (half.isEmpty() || left.isEmpty() || begins(argument, half)) {
                next.add(argument.kind());
            }
            if (argument.required()) {
                break;
            }
        }
        return next;
    }

    /** Whether the half word is this rather than what may stand in its place. */
    private static boolean begins(Argument argument, String half) {
        return switch (argument.kind()) {
            case TICKET -> TicketNumber.begun(half).isPresent();
            case PERSON -> argument.required() || half.startsWith("@");
            case PRIORITY -> argument.required();
            case TEXT -> false;
        };
    }
}
