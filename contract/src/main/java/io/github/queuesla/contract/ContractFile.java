package io.github.queuesla.contract;

import io.github.queuesla.contract.keys.ContractKeys;
import io.github.queuesla.contract.model.ContractBuilder;
import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.yaml.YamlDocument;
import io.github.queuesla.core.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reader of contract files (YAML, format 1) that reports all errors and warnings at once. */
public final class ContractFile {

    // UTF-8 has at most four bytes for a character (RFC 3629, section 3).
    private static final int MAX_BYTES = 4 * YamlDocument.MAX_LENGTH;

    private ContractFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws ContractException if it cannot be opened; problems inside the file are in the result
     */
    public static ContractReading read(Path file) throws ContractException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw new ContractException(file + ": no such file: check the path", List.of());
        } catch (IOException failed) {
            throw new ContractException(
                    file + ": cannot be read (" + failed.getMessage()
                            + "): check that it is a file and that you may read it",
                    List.of());
        }
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        // Files.readString would not say where the text stops being UTF-8.
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult end = decoder.decode(encoded, text, true);
        text.flip();
        if (!end.isError()) {
            return read(text.toString(), file.toString(), Optional.of(file));
        }
        Problems problems = new Problems(file.toString());
        problems.error(endOf(text), "this is not valid UTF-8", "save the file as UTF-8");
        return new ContractReading(file.toString(), Optional.empty(), problems.inOrder());
    }

    /**
     * Reads a text, which cannot have a logo.
     *
     * @param name its file name in messages
     */
    public static ContractReading read(String text, String name) {
        return read(text, name, Optional.empty());
    }

    private static ContractReading read(String text, String name, Optional<Path> file) {
        Problems problems = new Problems(name);
        Optional<Section> root =
                YamlDocument.read(text, problems).flatMap(node -> ContractKeys.SHAPE.readDocument(node, problems));
        Optional<Contract> contract = root.flatMap(written -> ContractBuilder.build(written, file, problems));
        return new ContractReading(name, contract, problems.inOrder());
    }

    private static Position endOf(CharBuffer text) {
        String[] lines = text.toString().split("\\R", -1);
        String last = lines[lines.length - 1];
        return new Position(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
