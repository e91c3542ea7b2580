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
 * The writer of reports as Office Open XML workbooks: a sheet for each table, and one for the definitions. Numbers, amounts
 * and times have their own types; names are text and never a formula. The same report gives the same bytes.
 */
public final class WorkbookWriter {

    /** The earliest time that a ZIP entry can have, used if a report has no time of generation. */
    private static final Instant UNKNOWN = Instant.parse("1980-01-01T00:00:00Z");

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String TIME = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /**
     * Writes the whole report; the output stays open.
     *
     * @throws IOException if the output fails
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

    /** Copies the package with the time of generation in place of the time of writing, so that bytes are reproducible. */
    private static void seal(byte[] workbook, Instant created, OutputStream out) throws IOException {
        // setTime would convert to the default time zone, so that the bytes would differ between machines.
        LocalDateTime time = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
        ZipOutputStream copy = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : PackageParts.of(workbook).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(time);
            copy.putNextEntry(entry);
            copy.write(sealed(part.getKey(), part.getValue(), created));
            copy.closeEntry();
        }
        copy.finish();
    }

    private static byte[] sealed(String name, byte[] part, Instant created) {
        if (name.startsWith(SHEETS)) {
            return CachedFormula.written(new String(part, UTF_8)).getBytes(UTF_8);
        }
        return name.equals(PROPERTIES) ? timed(part, created) : part;
    }

    private static byte[] timed(byte[] properties, Instant created) {
        String stamp = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return new String(properties, UTF_8)
                .replaceFirst(TIME, "$1" + stamp + "$2")
                .getBytes(UTF_8);
    }
}
