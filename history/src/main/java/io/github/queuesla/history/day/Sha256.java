package io.github.queuesla.history.day;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of what is added to it, as texts in footers and reports have it. Not thread-safe. */
public final class Sha256 {

    private final MessageDigest digest;

    /** The hash of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The hash of all bytes of a file: 64 hexadecimal digits. */
    public static String of(Path file) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] block = new byte[64 * 1024];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                hash.add(block, read);
            }
        }
        return hash.hex();
    }

    /** The hash of these bytes: 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.add(bytes, bytes.length);
        return hash.hex();
    }

    /** Adds the first {@code length} bytes of a block. */
    public void add(byte[] block, int length) {
        digest.update(block, 0, length);
    }

    /** Adds a text in UTF-8. */
    public void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of all that was added: 64 hexadecimal digits. Nothing can be added after it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
