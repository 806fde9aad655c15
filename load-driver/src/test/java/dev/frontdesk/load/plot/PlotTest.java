package dev.frontdesk.load.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Reports;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {

    @Test
    void every_percentile_of_every_rate_is_a_point_that_says_its_value() throws Exception {
        Map<String, Element> points = points(Plot.of(List.of(new Plot.Run("day", Reports.of(10, 30, 60)))));
        assertThat(points.keySet())
                .contains("p50 at 30/s: 30 ms", "p90 at 30/s: 60 ms", "p99 at 30/s: 150 ms", "p99.9 at 30/s: 240 ms")
                .contains("max at 60/s: 600 ms", "accepted p99 at 10/s: 50 ms", "answered at 60/s: 60/s")
                .hasSize(3 * 7);
    }

    @Test
    void latencies_are_logarithmic_and_rates_linear() throws Exception {
        Map<String, Element> points = points(Plot.of(List.of(new Plot.Run("day", Reports.of(1, 10, 100)))));
        double one = at(points, "p50 at 1/s: 1 ms", "cy");
        double ten = at(points, "p50 at 10/s: 10 ms", "cy");
        double hundred = at(points, "p50 at 100/s: 100 ms", "cy");
        assertThat(one - ten).as("slower is higher").isPositive().isCloseTo(ten - hundred, within(0.2));
        double left = at(points, "p50 at 1/s: 1 ms", "cx");
        assertThat((at(points, "p50 at 100/s: 100 ms", "cx") - left) / (at(points, "p50 at 10/s: 10 ms", "cx") - left))
                .isCloseTo(11, within(0.05));
    }

    @Test
    void compares_runs_in_colours_of_their_own() throws Exception {
        Map<String, Element> points =
                points(Plot.of(List.of(new Plot.Run("before", Reports.of(10)), new Plot.Run("after", Reports.of(20)))));
        assertThat(points.get("before p99 at 10/s: 50 ms").getAttribute("class"))
                .contains("c1");
        assertThat(points.get("after p99 at 20/s: 100 ms").getAttribute("class"))
                .contains("c2");
        assertThat(points)
                .containsKeys("before p50 at 10/s: 10 ms", "after at 20/s: 20/s")
                .hasSize(6);
    }

    @Test
    void names_never_stand_in_each_other() throws Exception {
        Document svg = parsed(Plot.of(List.of(
                new Plot.Run("a", Reports.of(10)),
                new Plot.Run("b", Reports.of(10)),
                new Plot.Run("c", Reports.of(10)))));
        List<Double> heights = elements(svg, "text").stream()
                .filter(text -> text.getAttribute("class").startsWith("name"))
                .filter(text -> text.getTextContent().contains(" p"))
                .map(text -> Double.valueOf(text.getAttribute("y")))
                .sorted()
                .toList();
        assertThat(heights).hasSize(6);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(15.9);
        }
    }

    @Test
    void it_can_be_read_aloud_and_no_name_breaks_it() throws Exception {
        Document svg = parsed(Plot.of(List.of(new Plot.Run("<&\">\u0000]]>", Reports.of(10)))));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(elements(svg, "desc").getFirst().getTextContent())
                .contains("<&\"> ]]> at 10/s: half within 10 ms, 99 of 100 within 50 ms, 10 answers a second.");
    }

    @Test
    void is_drawn_even_when_nothing_was_answered() throws Exception {
        Report nothing = unanswered(Reports.of(10));
        assertThat(points(Plot.of(List.of(new Plot.Run("dead", nothing)))).keySet())
                .containsExactly("answered at 10/s: 0/s");
    }

    private static Report unanswered(Report report) {
        var step = report.steps().getFirst();
        var none = new dev.frontdesk.load.report.Figures(10, 0, 0, 0, Map.of("refused", 10L), null, null);
        var dead = new dev.frontdesk.load.report.Step(10, 10, 0, none, Map.of(), null, step.server(), 0);
        return new Report(1, report.started(), report.environment(), report.settings(), List.of(dead), 0);
    }

    private static double at(Map<String, Element> points, String words, String attribute) {
        return Double.parseDouble(points.get(words).getAttribute(attribute));
    }

    private static Map<String, Element> points(String svg) throws Exception {
        Map<String, Element> points = new LinkedHashMap<>();
        elements(parsed(svg), "circle")
                .forEach(circle -> points.put(circle.getTextContent().strip(), circle));
        return points;
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
