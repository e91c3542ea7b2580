package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which shade stands for which service level: away from the target both ways or, without one, from none to all. */
final class HeatScale {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal CLOSE = new BigDecimal("5");
    private static final BigDecimal FAR = new BigDecimal("15");

    /**
     * A shade and where it begins.
     *
     * @param from the lowest level that has it
     * @param css its class in the style sheet
     */
    private record Step(Percentage from, String css) {}

    /**
     * A shade and what it means.
     *
     * @param css its class in the style sheet
     * @param words the range it stands for
     */
    record Shade(String css, String words) {}

    private final List<Step> highestFirst;

    private HeatScale(List<Step> lowestFirst) {
        List<Step> steps = new ArrayList<>(lowestFirst);
        Collections.reverse(steps);
        this.highestFirst = List.copyOf(steps);
    }

    static HeatScale around(Optional<Percentage> target) {
        return new HeatScale(target.map(HeatScale::steps).orElseGet(HeatScale::fifths));
    }

    private static List<Step> steps(Percentage target) {
        BigDecimal mark = target.value();
        BigDecimal halfway = mark.add(HUNDRED).divide(new BigDecimal("2"));
        List<Step> steps = new ArrayList<>();
        add(steps, BigDecimal.ZERO, "below3");
        add(steps, mark.subtract(FAR), "below2");
        add(steps, mark.subtract(CLOSE), "below1");
        add(steps, mark, "above1");
        add(steps, halfway, "above2");
        return steps;
    }

    private static List<Step> fifths() {
        List<Step> steps = new ArrayList<>();
        for (int fifth = 0; fifth < 5; fifth++) {
            add(steps, new BigDecimal(20 * fifth), "plain" + (fifth + 1));
        }
        return steps;
    }

    /** A step that would begin below the one before it, or where that does, takes its place. */
    private static void add(List<Step> steps, BigDecimal from, String css) {
        BigDecimal start = from.max(BigDecimal.ZERO);
        steps.removeIf(step -> step.from().value().compareTo(start) >= 0);
        steps.add(new Step(new Percentage(start), css));
    }

    String css(Ratio ratio) {
        return highestFirst.stream()
                .filter(step -> ratio.meets(step.from()))
                .findFirst()
                .orElseThrow()
                .css();
    }

    /** All shades, lowest first. */
    List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        for (int i = highestFirst.size() - 1; i >= 0; i--) {
            Step step = highestFirst.get(i);
            String from = Figures.percent(step.from());
            String words = i == 0
                    ? from + " and more"
                    : step.from().value().signum() == 0
                            ? "below " + Figures.percent(highestFirst.get(i - 1).from())
                            : from + " to below "
                                    + Figures.percent(highestFirst.get(i - 1).from());
            shades.add(new Shade(step.css(), words));
        }
        return shades;
    }
}
