package io.github.queuesla.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Assertions that an output is harmless to its reader. */
final class Harmless {

    private Harmless() {}

    /** The text of the bytes, asserted to be UTF-8 without control or invisible characters. */
    static String text(byte[] bytes, String what) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        assertVisible(text.replace("\r\n", "\n"), what);
        return text;
    }

    /** Asserts that a text has no hidden characters except line ends. */
    static void assertVisible(String text, String what) {
        List<String> hidden = text.codePoints()
                .filter(character -> character != '\n' && isHidden(character))
                .mapToObj(Integer::toHexString)
                .distinct()
                .toList();
        assertThat(hidden).as(what).isEmpty();
    }

    /** Whether a text has control or invisible characters. */
    static boolean hides(String text) {
        return text.codePoints().anyMatch(Harmless::isHidden);
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** The relative paths of all files below a folder. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
