package io.github.queuesla.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook with one time in it, that of its results, where the library puts the time of writing.
 *
 * @param created when the results were put together
 */
record SealedPackage(Instant created) {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TIME = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** Writes the same parts in the same order; the output stays open. */
    void copy(byte[] workbook, OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
        ZipOutputStream copy = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : PackageParts.of(workbook).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(time);
            copy.putNextEntry(entry);
            copy.write(part.getKey().equals(PROPERTIES) ? timed(part.getValue()) : part.getValue());
            copy.closeEntry();
        }
        copy.finish();
    }

    private byte[] timed(byte[] properties) {
        String stamp = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return new String(properties, UTF_8)
                .replaceFirst(TIME, "$1" + stamp + "$2")
                .getBytes(UTF_8);
    }
}
