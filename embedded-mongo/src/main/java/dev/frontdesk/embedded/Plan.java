package dev.frontdesk.embedded;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * How to find the candidates of one query.
 *
 * @param ranges where they are, in ascending order
 * @param sorted whether they come in the order the query asks for
 * @param reverse whether the ranges are walked backwards
 * @param cost the documents to look at, at most
 */
record Plan(StoredIndex<?> index, List<Range> ranges, boolean sorted, boolean reverse, long cost) {

    boolean beats(Plan other) {
        return cost < other.cost || (cost == other.cost && sorted && !other.sorted);
    }

    /** Lazy, so that a limit ends the walk. Each document comes once. */
    Iterable<Position> positions() {
        return index.isMultikey() ? () -> distinct(walk()) : this::walk;
    }

    private Iterator<Position> walk() {
        return ranges.stream()
                .flatMap(range -> {
                    Iterable<Position> positions = () -> index.positions(range, reverse);
                    return StreamSupport.stream(positions.spliterator(), false);
                })
                .iterator();
    }

    private static Iterator<Position> distinct(Iterator<Position> positions) {
        Set<Position> seen = new HashSet<>();
        Iterable<Position> all = () -> positions;
        return StreamSupport.stream(all.spliterator(), false).filter(seen::add).iterator();
    }
}
