package io.github.queuesla.report.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A formula with its value, which programs show that do not calculate. The library writes formulas without values, so both
 * travel as a number of which {@link #written} makes the two elements.
 */
final class CachedFormula extends BigDecimal {

    private static final long serialVersionUID = 1L;

    /** A character that no text in a workbook can have, because XML refuses it. */
    private static final char SEPARATOR = '\u0001';

    private static final Pattern BOTH = Pattern.compile("<v>([^<" + SEPARATOR + "]*)" + SEPARATOR + "([^<]*)</v>");

    private final String formula;

    /**
     * A formula.
     *
     * @param formula cells, functions and numbers only, so that nothing in it needs an escape
     */
    CachedFormula(BigDecimal value, String formula) {
        super(value.unscaledValue(), value.scale());
        this.formula = formula;
    }

    /** The XML of a sheet with a formula and its value in each cell that has both. */
    static String written(String sheet) {
        return BOTH.matcher(sheet).replaceAll("<f>$2</f><v>$1</v>");
    }

    @Override
    public String toString() {
        return toPlainString() + SEPARATOR + formula;
    }
}
