package dev.frontdesk.load.plot;

import java.util.List;

/**
 * One line of a drawing.
 *
 * @param name at its end
 * @param style class names of its colour and stroke
 */
record Series(String name, String style, List<Point> points) {

    /** @param words what the point says when it is pointed at */
    record Point(double x, double y, String words) {}
}
