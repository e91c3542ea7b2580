package io.github.queuesla.cli.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that a person wrote, in UTF-8 and of a length that a person could write. */
public final class TextFile {

    /** The file has more in it than is read. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(int most) {
            super("is longer than " + most + " bytes");
        }
    }

    private TextFile() {}

    /**
     * The text of the file.
     *
     * @param most the longest that is read, in bytes
     * @throws TooLong when there is more; the message says so without the name of the file
     * @throws java.nio.charset.CharacterCodingException when it is no UTF-8
     * @throws IOException when it cannot be read
     */
    public static String read(Path file, int most) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            throw new TooLong(most);
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
