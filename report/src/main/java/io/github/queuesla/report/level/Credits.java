package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.MONEY;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The credits of a report: what each is computed from, and the total of each currency.
 *
 * @param report the report with the windows
 */
public record Credits(LevelReport report) {

    /** The credit as a share of the invoice: {@code 5 % of 50,000.00 GBP}. */
    private static final Column<LevelRow> COMPUTED_FROM = Column.shown(
            "Computed from", TEXT, row -> Value.of(row.consequence(), credit -> Value.text(arithmetic(row, credit))));

    private static final Column<Money> CURRENCY = Column.of(
            "currency", "Currency", TEXT, total -> Value.text(total.currency().getCurrencyCode()));
    private static final Column<Money> AMOUNT = Column.of("credit", "Credit", MONEY, Value.Amount::new);

    /** The total of each currency in the JSON of a report. */
    public static final Nested<LevelReport, Money> TOTALS =
            Nested.of("credits", report -> new Credits(report).totals(), Fields.of(CURRENCY, AMOUNT));

    /** Every credit and the totals; nothing if there is none. */
    public List<Part> parts() {
        List<LevelRow> credited = report.windowTotals().stream()
                .filter(row -> row.money().isPresent())
                .toList();
        return credited.isEmpty()
                ? List.of()
                : List.of(
                        Part.heading("Credits").only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN),
                        Part.sentence("Total credit: "
                                        + totals().stream().map(MoneyText::of).collect(Collectors.joining("; "))
                                        + ".")
                                .only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN, OutputMedium.PAGE),
                        Part.table(Table.of(
                                        credited,
                                        LevelColumns.DEFINITION,
                                        LevelColumns.CLIENT,
                                        LevelColumns.WINDOW,
                                        LevelColumns.CREDIT,
                                        COMPUTED_FROM)
                                .filled()
                                .named("Credits")),
                        // A table of its own, so that a sum over the credits has each of them once.
                        Part.table(Table.of(totals(), CURRENCY, AMOUNT).named("Total credit"))
                                .only(OutputMedium.WORKBOOK));
    }

    private static String arithmetic(LevelRow row, Consequence credit) {
        String share = credit.band().credit().stripTrailingZeros().toPlainString();
        return share + " %"
                + row.level()
                        .conditions()
                        .bands()
                        .map(bands -> " of " + MoneyText.of(bands.invoice()))
                        .orElse("");
    }

    private List<Money> totals() {
        return List.copyOf(MoneyText.credits(report.windows().stream().map(window -> window.result()))
                .values());
    }
}
