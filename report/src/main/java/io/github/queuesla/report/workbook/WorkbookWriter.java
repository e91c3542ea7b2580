package io.github.queuesla.report.workbook;

import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.ContractReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a contract report as an Office Open XML workbook: a summary, a sheet for each service level, and the definitions.
 * Numbers, amounts and times are such and not text; names are text and never a formula. The same report gives the same
 * bytes.
 */
public final class WorkbookWriter implements ContractReportWriter {

    private static final String SUMMARY = "Summary";
    /** The first moment that the package can hold, where nobody says when the results were put together. */
    private static final Instant UNKNOWN = Instant.parse("1980-01-01T00:00:00Z");

    private static final String DEFINITIONS = "Definitions";

    @Override
    public void write(ContractReport report, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "queue-sla", null)) {
            fill(workbook, report);
        }
        new SealedPackage(report.provenance().generatedAt()).copy(written.toByteArray(), out);
        out.flush();
    }

    /**
     * Writes a sheet for each table and one for what is said beside them.
     *
     * @throws IOException when the output does
     */
    public void write(Report report, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "queue-sla", null)) {
            workbook.properties().setTitle(SheetText.of(report.title().text()));
            Sheets.fill(workbook, report);
        }
        Instant created =
                report.source().map(source -> source.provenance().generatedAt()).orElse(UNKNOWN);
        new SealedPackage(created).copy(written.toByteArray(), out);
        out.flush();
    }

    private static void fill(Workbook workbook, ContractReport report) {
        Result assessment = report.assessment();
        workbook.properties().setTitle(SheetText.of(assessment.contract().name()));
        List<String> names = SheetNames.of(
                assessment.levels().stream()
                        .map(result -> result.level().name())
                        .toList(),
                List.of(SUMMARY, DEFINITIONS));
        SummarySheet.write(workbook.newWorksheet(SUMMARY), report);
        int next = 0;
        for (ServiceLevelResult result : assessment.levels()) {
            Worksheet sheet = workbook.newWorksheet(names.get(next++));
            new ServiceLevelSheet(sheet, result.level(), report.noTraffic()).write(result.windows());
        }
        DefinitionsSheet.write(workbook.newWorksheet(DEFINITIONS), report);
    }
}
