package io.github.queuesla.e2e.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Complete output without the parts that differ between runs: ports and times. */
final class WholeOutput {

    private WholeOutput() {}

    /** The part that two complete outputs of the same command have in common; a workbook is unpacked. */
    static String comparable(byte[] output) throws IOException {
        return unpacked(output)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "MOMENT")
                .replaceAll("20(2[5-9]|[3-9]\\d)-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?)?", "MOMENT")
                .replaceAll(" in \\d+ ms", " in MS");
    }

    private static String unpacked(byte[] output) throws IOException {
        boolean zipped = output.length > 1 && output[0] == 'P' && output[1] == 'K';
        if (!zipped) {
            return new String(output, StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(output))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                parts.append("== ").append(entry.getName()).append('\n');
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
                entry = zip.getNextEntry();
            }
        }
        return parts.toString();
    }
}
