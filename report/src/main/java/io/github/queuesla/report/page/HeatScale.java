package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shades of a heat map: by distance from the target or, without one, in fifths from 0 to 100 %.
 *
 * @param steps the CSS classes of the shades, by their lowest attainment in per cent
 */
public record HeatScale(NavigableMap<BigDecimal, String> steps) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal CLOSE = new BigDecimal("5");
    private static final BigDecimal FAR = new BigDecimal("15");

    /**
     * A shade and its range.
     *
     * @param css the CSS class
     * @param words the range in words
     */
    public record Shade(String css, String words) {}

    /** The scale around a target. If two shades begin at the same attainment, the better one wins. */
    public static HeatScale around(Optional<Percentage> target) {
        NavigableMap<BigDecimal, String> steps = new TreeMap<>();
        if (target.isPresent()) {
            BigDecimal mark = target.get().value();
            steps.put(BigDecimal.ZERO, "below3");
            steps.put(mark.subtract(FAR).max(BigDecimal.ZERO), "below2");
            steps.put(mark.subtract(CLOSE).max(BigDecimal.ZERO), "below1");
            steps.put(mark, "above1");
            steps.put(mark.add(HUNDRED).divide(new BigDecimal("2")), "above2");
        } else {
            for (int fifth = 0; fifth < 5; fifth++) {
                steps.put(new BigDecimal(20 * fifth), "plain" + (fifth + 1));
            }
        }
        return new HeatScale(steps);
    }

    /** The CSS class of an attainment. */
    public String css(Ratio ratio) {
        return steps.descendingMap().entrySet().stream()
                .filter(step -> ratio.meets(new Percentage(step.getKey())))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** All shades, lowest first. */
    public List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        steps.forEach((from, css) -> {
            BigDecimal next = steps.higherKey(from);
            String words = next == null
                    ? Figures.percent(from) + " and more"
                    : (from.signum() == 0 ? "" : Figures.percent(from) + " to ") + "below " + Figures.percent(next);
            shades.add(new Shade(css, words));
        });
        return shades;
    }
}
