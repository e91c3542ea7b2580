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

/** That what came out cannot do anything to where it is read. */
final class Harmless {

    private Harmless() {}

    /** The text of the bytes, which is UTF-8 without anything that a terminal acts on or does not show. */
    static String text(byte[] bytes, String what) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        assertVisible(text.replace("\r\n", "\n"), what);
        return text;
    }

    /** Nothing but line ends is hidden in it. */
    static void assertVisible(String text, String what) {
        List<String> hidden = text.codePoints()
                .filter(character -> character != '\n' && isHidden(character))
                .mapToObj(Integer::toHexString)
                .distinct()
                .toList();
        assertThat(hidden).as(what).isEmpty();
    }

    /** Whether something in it would be acted on, or not be shown. */
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

    /** What is in the folder and below, as paths from there. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
