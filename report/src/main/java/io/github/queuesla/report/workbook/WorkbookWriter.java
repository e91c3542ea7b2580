package io.github.queuesla.report.workbook;

import io.github.queuesla.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes any report as an Office Open XML workbook: a sheet for each table, and one for what is said beside them.
 * Numbers, amounts and times are such and not text; names are text and never a formula. The same report gives the same
 * bytes.
 */
public final class WorkbookWriter {

    /** The first moment that the package can hold, where nobody says when the results were put together. */
    private static final Instant UNKNOWN = Instant.parse("1980-01-01T00:00:00Z");

    /**
     * Writes all of the report; the output stays open.
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
}
