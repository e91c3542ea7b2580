package io.github.queuesla.cli.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files that users wrote. */
public final class TextFile {

    private TextFile() {}

    /**
     * The text of a file in UTF-8.
     *
     * @param option what a message starts with: the option that names the file and a colon, or nothing
     * @param most the longest length, in bytes
     * @throws CommandFailure if the file cannot be read, is longer, or is not UTF-8
     */
    public static String read(String option, Path file, int most) {
        byte[] bytes;
        if (Files.isDirectory(file)) {
            throw failure(option, file, "is a folder: name a file");
        }
        // One byte more than allowed is enough to notice an endless device without filling the memory.
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException unreadable) {
            throw failure(option, file, "cannot be read: check that it exists and that you may read it");
        }
        if (bytes.length > most) {
            throw failure(option, file, "is longer than " + most + " bytes: check that it is the right file");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw failure(option, file, "is not text in UTF-8");
        }
    }

    private static CommandFailure failure(String option, Path file, String what) {
        return CommandFailure.configuration(option + file + " " + what);
    }
}
