package io.github.queuesla.history.folder;

import io.github.queuesla.history.day.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A hash over all bytes of a file, within its own footer: the rows alone would not show a changed statistic, by which
 * engines skip rows. The hash is that of the file with zeros in its place.
 */
public final class FileSeal {
    /** The member of the footer that has the hash. */
    static final String NAME = "fileHash";

    /** What the footer has before the file is sealed. */
    static final String OPEN = "0".repeat(64);

    private static final String BEFORE = "\"" + NAME + "\":\"";

    /** The end of a file in which its footer is; a month of a million contacts a day has some 40 kB of it. */
    private static final int TAIL = 4_000_000;

    private FileSeal() {}

    /** Seals a file whose footer has the place for it. */
    static void close(Path file, FileOperations files) throws IOException {
        long place = place(file).orElseThrow(() -> new IOException("the footer has no place for the hash"));
        files.patch(file, place, hash(file, place).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Whether every byte of the file is as it was written.
     *
     * @throws HistoryException when the file cannot be read
     */
    public static boolean isIntact(Path file) {
        try {
            OptionalLong place = place(file);
            return place.isPresent() && hash(file, place.getAsLong()).equals(written(file, place.getAsLong()));
        } catch (IOException failed) {
            throw HistoryException.reading(file, failed);
        }
    }

    private static OptionalLong place(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            long start = Math.max(0, bytes.size() - TAIL);
            byte[] tail = read(bytes, start, Math.toIntExact(bytes.size() - start));
            // One byte a character, so that indexes are offsets.
            int found = new String(tail, StandardCharsets.ISO_8859_1).lastIndexOf(BEFORE);
            long place = start + found + BEFORE.length();
            return found < 0 || place + OPEN.length() > bytes.size() ? OptionalLong.empty() : OptionalLong.of(place);
        }
    }

    private static String written(Path file, long place) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            return new String(read(bytes, place, OPEN.length()), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] read(SeekableByteChannel bytes, long place, int count) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(count);
        bytes.position(place);
        while (all.hasRemaining()) {
            if (bytes.read(all) < 0) {
                throw new IOException("the file became shorter");
            }
        }
        return all.array();
    }

    private static String hash(Path file, long place) throws IOException {
        Sha256 digest = new Sha256();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] block = new byte[64 * 1024];
            long left = place;
            while (left > 0) {
                int read = bytes.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    throw new IOException("the file became shorter");
                }
                digest.add(block, read);
                left -= read;
            }
            digest.add(OPEN);
            bytes.skipNBytes(OPEN.length());
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.add(block, read);
            }
        }
        return digest.hex();
    }
}
