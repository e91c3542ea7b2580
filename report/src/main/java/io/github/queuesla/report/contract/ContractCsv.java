package io.github.queuesla.report.contract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.SpreadsheetCell;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.ConfidenceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one line per row (RFC 4180): the columns of every CSV report, then those that only contracts have. */
final class ContractCsv implements Utf8Writer.TextFormat {

    private static final List<String> BEFORE_COUNTS = List.of(
            "definition",
            "queueId",
            "queueName",
            "mediaType",
            "start",
            "end",
            "state",
            "provisional",
            "numerator",
            "denominator",
            "percent");
    private static final List<String> AFTER_COUNTS = List.of(
            "targetMet",
            "divisionId",
            "divisionName",
            "serviceLevel",
            "client",
            "window",
            "windowComplete",
            "verdict",
            "owedPercent",
            "wilson95LowerPercent",
            "wilson95UpperPercent");

    private final boolean rawCells;

    ContractCsv(boolean rawCells) {
        this.rawCells = rawCells;
    }

    @Override
    public void write(ContractReport report, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try {
            csv.writeRecord(header());
            for (ContractRow row : ContractRow.of(report)) {
                csv.writeRecord(cells(report, row));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(BEFORE_COUNTS);
        for (Term term : Term.values()) {
            header.add(Codes.of(term));
        }
        header.addAll(AFTER_COUNTS);
        return header;
    }

    private List<String> cells(ContractReport report, ContractRow row) {
        ShownAttainment shown = ShownAttainment.of(row.level(), row.share().attainment(), report.noTraffic());
        List<String> cells = new ArrayList<>();
        cells.add(text(row.level().name()));
        cells.add(text(row.share().queue().id().value()));
        cells.add(text(row.share().queue().name()));
        cells.add("");
        cells.add(row.window().span().range().start().toString());
        cells.add(row.window().span().range().end().toString());
        cells.add(shown.state());
        cells.add(Boolean.toString(row.window().outcome().provisional()));
        cells.add(value(shown.numerator()));
        cells.add(value(shown.denominator()));
        cells.add(value(shown.percent().map(BigDecimal::toPlainString)));
        for (Term term : Term.values()) {
            cells.add(value(Optional.ofNullable(row.share().counts().asMap().get(term))));
        }
        addContract(cells, row);
        return cells;
    }

    private void addContract(List<String> cells, ContractRow row) {
        cells.add(value(row.share().targetMet()));
        cells.add(text(row.share().queue().division().map(Division::id)));
        cells.add(text(row.share().queue().division().map(Division::name)));
        cells.add(text(row.level().name()));
        cells.add(text(row.level().scope().client()));
        cells.add(text(row.window().span().label()));
        cells.add(Boolean.toString(row.window().span().whole()));
        cells.add(value(VerdictText.of(row.share()).code()));
        cells.add(value(row.level().definition().target().map(Percentage::value).map(BigDecimal::toPlainString)));
        Optional<WilsonInterval> interval = ConfidenceText.of(row.share().attainment());
        cells.add(value(interval.map(WilsonInterval::lower).map(ConfidenceText::shown)));
        cells.add(value(interval.map(WilsonInterval::upper).map(ConfidenceText::shown)));
    }

    private String text(Optional<String> text) {
        return text.map(this::text).orElse("");
    }

    private String text(String text) {
        return rawCells ? text : SpreadsheetCell.safe(text);
    }

    private static String value(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
