package dev.frontdesk.load.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A rectangle with lines in it, each named at its end. */
record Panel(double left, double right, Scale x, Scale y, double top, double bottom) {

    private static final double BETWEEN_NAMES = 16;
    private static final double RADIUS = 3.5;

    /** The line's name, as high as its last point is, or lower where another name is. */
    private static final class Name {
        private final Series series;
        private double height;

        Name(Series series, double height) {
            this.series = series;
            this.height = height;
        }
    }

    void draw(List<Series> lines, Svg svg) {
        List<Series> drawn =
                lines.stream().filter(line -> !line.points().isEmpty()).toList();
        drawn.forEach(line -> line(line, svg));
        drawn.forEach(line -> points(line, svg));
        names(drawn, svg);
    }

    void gridLine(double value, String label, Svg svg) {
        double height = y.at(value);
        svg.empty("line", "class", "grid", "x1", left, "x2", right, "y1", height, "y2", height);
        svg.text("text", label, "class", "tick", "x", left - 10, "y", height + 4, "text-anchor", "end");
    }

    private void line(Series series, Svg svg) {
        String path = series.points().stream()
                .map(point -> Svg.number(x.at(point.x())) + "," + Svg.number(y.at(point.y())))
                .collect(Collectors.joining(" "));
        svg.empty("polyline", "class", "line " + series.style(), "points", path);
    }

    private void points(Series series, Svg svg) {
        for (Series.Point point : series.points()) {
            svg.open(
                    "circle",
                    "class",
                    "point " + series.style(),
                    "cx",
                    x.at(point.x()),
                    "cy",
                    y.at(point.y()),
                    "r",
                    RADIUS);
            svg.text("title", point.words()).close("circle");
        }
    }

    private void names(List<Series> lines, Svg svg) {
        List<Name> names = new ArrayList<>(lines.stream()
                .map(line -> new Name(line, y.at(line.points().getLast().y())))
                .sorted(Comparator.comparingDouble(name -> name.height))
                .toList());
        spread(names);
        names.forEach(name -> svg.text(
                "text",
                name.series.name(),
                "class",
                "name " + name.series.style(),
                "x",
                x.at(name.series.points().getLast().x()) + 12,
                "y",
                name.height + 4));
    }

    /** From above each below the one before it, then from below back into the panel. */
    private void spread(List<Name> names) {
        double least = top;
        for (Name name : names) {
            name.height = Math.max(name.height, least);
            least = name.height + BETWEEN_NAMES;
        }
        double most = bottom;
        for (Name name : names.reversed()) {
            name.height = Math.min(name.height, most);
            most = name.height - BETWEEN_NAMES;
        }
    }
}
