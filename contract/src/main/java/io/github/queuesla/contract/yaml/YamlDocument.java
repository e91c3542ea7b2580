package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reader of one YAML document. It is safe for hostile text: tags are refused, so no text can create an object or load a
 * file, and length, depth and the number of values are limited, references counted each time they are used.
 */
public final class YamlDocument {

    /** The maximum length of a text, in characters. */
    public static final int MAX_LENGTH = 4_000_000;

    static final int MAX_DEPTH = 64;
    static final int MAX_KEY_LENGTH = 1_000;
    static final int MAX_VALUES = 200_000;

    private YamlDocument() {}

    /** The document; empty if it cannot be read or there is none, with the reason added to the problems. */
    public static Optional<YamlNode> read(String written, Problems problems) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        try {
            requireReadable(text);
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(MAX_LENGTH).build();
            YamlTreeBuilder builder = new YamlTreeBuilder(new Parse(settings).parseString(text), problems);
            try {
                return Optional.of(builder.document());
            } catch (MarkedYamlEngineException fault) {
                throw SyntaxFault.explain(fault, builder.reached());
            } catch (RuntimeException fault) {
                if (fault instanceof UnreadableYaml) {
                    throw fault;
                }
                // The library lets exceptions of its number parsing through, for instance at the escape "\x".
                throw new UnreadableYaml(
                        builder.reached(),
                        "the text from here on cannot be read as YAML",
                        "check quotes and escapes after this point");
            }
        } catch (UnreadableYaml unreadable) {
            problems.error(unreadable.at(), unreadable.message(), unreadable.fix());
            return Optional.empty();
        }
    }

    private static void requireReadable(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new UnreadableYaml(
                    Position.START,
                    "the file has more than " + MAX_LENGTH + " characters",
                    "use patterns for queues, or split the contract");
        }
        // Before the parser, whose own error for such characters has no line and column (YAML 1.2.2, section 5.1).
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw new UnreadableYaml(
                        new Position(line, column),
                        String.format(Locale.ROOT, "the character U+%04X is not allowed in a YAML file", character),
                        "remove it, or write it as an escape in double quotes");
            }
            boolean newLine = character == '\n' || (character == '\r' && !text.startsWith("\n", i + 1));
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
    }
}
