package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Ratio;
import java.util.Comparator;
import java.util.List;

/**
 * A service level over time as a chart, with the numbers by stretch beside it.
 *
 * @param title what is drawn, in a few words
 * @param caption what there is to see, in sentences, for whoever cannot see the chart
 * @param course what is drawn
 * @param rows the numbers by stretch
 */
record CourseFigure(String title, String caption, Course course, List<Row> rows) {

    /**
     * One stretch in numbers.
     *
     * @param label what it is called
     * @param percent the level
     * @param fraction what it comes from
     * @param chip the verdict on it by itself
     */
    record Row(String label, String percent, String fraction, Chip chip) {}

    static CourseFigure of(Course course, Figures figures) {
        List<Row> rows = course.stretches().stream()
                .map(stretch -> new Row(
                        stretch.label(),
                        figures.percent(stretch.attainment()),
                        Figures.fraction(stretch.attainment()),
                        figures.chip(stretch.attainment()).partialWhen(stretch.partial())))
                .toList();
        return new CourseFigure(title(course), caption(course, figures), course, rows);
    }

    /** The unit of the rows as a heading. */
    String stretchTitle() {
        return course.stretchUnit().equals("day") ? "Day" : "Month";
    }

    private static String title(Course course) {
        return "By " + course.unit() + (course.stretches().size() > 1 ? " and " + course.stretchUnit() : "");
    }

    private static String caption(Course course, Figures figures) {
        List<Ratio> pieces = course.pieces().stream()
                .flatMap(piece -> piece.attainment().measured().stream())
                .toList();
        if (pieces.isEmpty()) {
            return "No " + course.unit() + " with contacts that count.";
        }
        String all = Figures.count(pieces.size()) + " " + course.unit() + (pieces.size() == 1 ? "" : "s");
        String counted = figures.target()
                .map(target -> Figures.count(pieces.stream()
                                .filter(ratio -> ratio.meets(target))
                                .count())
                        + " of " + all + " with contacts reached the target of " + Figures.percent(target) + ".")
                .orElse(all + " with contacts.");
        return counted + extremes(course, figures);
    }

    private static String extremes(Course course, Figures figures) {
        List<Course.Stretch> measured = course.stretches().stream()
                .filter(stretch -> stretch.attainment().measured().isPresent())
                .sorted(Comparator.comparing(
                        stretch -> stretch.attainment().measured().orElseThrow()))
                .toList();
        return measured.size() < 2
                ? ""
                : " Lowest " + course.stretchUnit() + ": " + said(measured.get(0), figures) + "; highest: "
                        + said(measured.get(measured.size() - 1), figures) + ".";
    }

    private static String said(Course.Stretch stretch, Figures figures) {
        return stretch.label() + " with " + figures.percent(stretch.attainment());
    }
}
