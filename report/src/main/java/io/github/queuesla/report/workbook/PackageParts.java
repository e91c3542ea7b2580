package io.github.queuesla.report.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook package as the library writes it: a ZIP archive without a comment, with deflated entries that are
 * followed by their sizes.
 */
final class PackageParts {

    private static final int END_LENGTH = 22;
    private static final int END_COUNT = 10;
    private static final int END_OFFSET = 16;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENTRY_COMPRESSED = 20;
    private static final int ENTRY_NAME = 28;
    private static final int ENTRY_EXTRA = 30;
    private static final int ENTRY_OFFSET = 42;
    private static final int LOCAL_LENGTH = 30;
    private static final int LOCAL_NAME = 26;
    private static final int LOCAL_EXTRA = 28;

    private final byte[] archive;
    private final ByteBuffer fields;

    private PackageParts(byte[] archive) {
        this.archive = archive;
        this.fields = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The inflated parts by name, in the order of the archive. */
    static Map<String, byte[]> of(byte[] archive) throws IOException {
        return new PackageParts(archive).read();
    }

    private Map<String, byte[]> read() throws IOException {
        // ZipInputStream refuses the library's form of data descriptor, so this reads the central directory instead
        // (APPNOTE 4.3.9, 4.3.12 and 4.3.16).
        int end = archive.length - END_LENGTH;
        int entry = fields.getInt(end + END_OFFSET);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int left = fields.getShort(end + END_COUNT); left > 0; left--) {
            int nameLength = fields.getShort(entry + ENTRY_NAME);
            parts.put(new String(archive, entry + ENTRY_LENGTH, nameLength, US_ASCII), inflated(entry));
            entry += ENTRY_LENGTH + nameLength + fields.getShort(entry + ENTRY_EXTRA);
        }
        return parts;
    }

    private byte[] inflated(int entry) throws IOException {
        int local = fields.getInt(entry + ENTRY_OFFSET);
        int start = local + LOCAL_LENGTH + fields.getShort(local + LOCAL_NAME) + fields.getShort(local + LOCAL_EXTRA);
        int length = fields.getInt(entry + ENTRY_COMPRESSED);
        Inflater inflater = new Inflater(true);
        try (InputStream part = new InflaterInputStream(new ByteArrayInputStream(archive, start, length), inflater)) {
            return part.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
