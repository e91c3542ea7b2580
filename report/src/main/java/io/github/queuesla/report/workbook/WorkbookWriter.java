package io.github.queuesla.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes any report as an Office Open XML workbook: a sheet for each table, and one for what is said beside them.
 * Numbers, amounts and times are such and not text; names are text and never a formula. The same report gives the same
 * bytes.
 */
public final class WorkbookWriter {

    /** The first moment that the package can hold, where nobody says when the results were put together. */
    private static final Instant UNKNOWN = Instant.parse("1980-01-01T00:00:00Z");

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TIME = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

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
        seal(written.toByteArray(), created, out);
        out.flush();
    }

    /** Copies the package with the time of its results where the library puts that of writing. */
    private static void seal(byte[] workbook, Instant created, OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
        ZipOutputStream copy = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : PackageParts.of(workbook).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(time);
            copy.putNextEntry(entry);
            copy.write(part.getKey().equals(PROPERTIES) ? timed(part.getValue(), created) : part.getValue());
            copy.closeEntry();
        }
        copy.finish();
    }

    private static byte[] timed(byte[] properties, Instant created) {
        String stamp = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return new String(properties, UTF_8)
                .replaceFirst(TIME, "$1" + stamp + "$2")
                .getBytes(UTF_8);
    }
}
