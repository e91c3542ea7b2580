package io.github.queuesla.report.workbook;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The cells of a sheet: numbers, amounts and times have their own types, so that they can be added up and sorted; names are
 * text and never a formula.
 *
 * @param kind the kind of values in the column
 * @param ofRow the tone of the whole row
 * @param quotient the cells that a percentage is computed from; empty if it is not
 */
record SheetCells(Column.Kind kind, Tone ofRow, Optional<String> quotient) implements Value.Cases<SheetCells.Cell> {

    /** A cell with its value and style. */
    @FunctionalInterface
    interface Cell {

        /** Writes the cell at that place. */
        void put(Worksheet sheet, int row, int column);

        /** This cell with a style. */
        default Cell styled(UnaryOperator<StyleSetter> style) {
            return (sheet, row, column) -> {
                put(sheet, row, column);
                style.apply(sheet.style(row, column)).set();
            };
        }
    }

    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String COUNT = "#,##0";

    @Override
    public Cell words(Value value) {
        return value.data()
                .number()
                .filter(any -> kind.isNumber())
                .map(exact -> number(exact, value.words()))
                .orElseGet(() -> toned(value));
    }

    @Override
    public Cell count(Value.Count count) {
        String format = count.signed() ? signed(COUNT) : COUNT;
        return coloured(
                ((Cell) (sheet, row, column) -> sheet.value(row, column, count.number()))
                        .styled(style -> style.format(format)),
                count.tone());
    }

    @Override
    public Cell percent(Value.Percent percent) {
        PercentCell cell = PercentCell.of(percent.exact(), percent.shown());
        BigDecimal number = quotient.<BigDecimal>map(cells -> new CachedFormula(cell.value(), cell.formula(cells)))
                .orElse(cell.value());
        return coloured(cell(number, cell.format()), percent.tone());
    }

    @Override
    public Cell target(Value.Target target) {
        PercentCell cell = PercentCell.of(target.percentage());
        return coloured(cell(cell.value(), cell.format()), target.tone());
    }

    @Override
    public Cell money(Value.Amount amount) {
        BigDecimal number = MoneyText.amount(amount.money());
        String format = decimals(COUNT, number.scale()) + " \""
                + amount.money().currency().getCurrencyCode() + "\"";
        return cell(number, format);
    }

    /** The local time in the zone: spreadsheet times have no zone. */
    @Override
    public Cell time(Value.Time time) {
        return ((Cell) (sheet, row, column) ->
                        sheet.value(row, column, time.instant().atZone(time.zone())))
                .styled(style -> style.format(TIME).horizontalAlignment("left"));
    }

    @Override
    public Cell verdict(Value.Verdict verdict) {
        return verdict.words().isEmpty()
                ? toned(verdict)
                : toned(verdict)
                        .styled(style -> style.horizontalAlignment("left").indent(1));
    }

    private Cell toned(Value value) {
        String words = value.words();
        return words.isEmpty()
                ? (sheet, row, column) -> {}
                : coloured((sheet, row, column) -> sheet.value(row, column, SheetText.of(words)), value.tone());
    }

    /** Durations in seconds, other numbers with the decimals that people see. */
    private Cell number(BigDecimal exact, String words) {
        if (kind == Column.Kind.DURATION) {
            // Excel's own durations are fractions of a day, which cannot hold every millisecond exactly.
            BigDecimal seconds = exact.movePointLeft(3).stripTrailingZeros();
            return cell(seconds, decimals("0", Math.max(0, seconds.scale())) + "\" s\"");
        }
        int point = words.indexOf('.');
        String format = decimals("0", point < 0 ? 0 : words.length() - point - 1);
        return cell(exact, words.startsWith("+") || words.startsWith("-") ? signed(format) : format);
    }

    private static Cell cell(BigDecimal number, String format) {
        return ((Cell) (sheet, row, column) -> sheet.value(row, column, number)).styled(style -> style.format(format));
    }

    private Cell coloured(Cell cell, Tone tone) {
        Tone shown = ofRow == Tone.PLAIN ? tone : ofRow;
        return switch (shown) {
            case PLAIN -> cell;
            case GOOD -> cell.styled(style -> style.fontColor("FF00703C"));
            case BAD -> cell.styled(style -> style.fontColor("FFC00000"));
            case DOUBTFUL -> cell.styled(style -> style.fontColor("FF8A5A00"));
            case DIM -> cell.styled(style -> style.fontColor("FF6B6B6B"));
        };
    }

    private static String decimals(String whole, int digits) {
        return digits == 0 ? whole : whole + "." + "0".repeat(digits);
    }

    private static String signed(String format) {
        return "+" + format + ";-" + format + ";" + format;
    }
}
