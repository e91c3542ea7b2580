package io.github.queuesla.history.folder;

import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A file with one JSON object. */
final class SmallFile {
    private final Path path;

    SmallFile(Path path) {
        this.path = path;
    }

    /** What it says; empty when it is not there. */
    <T> Optional<T> read(Function<JsonDocument, T> meaning) {
        try {
            return Optional.of(meaning.apply(JsonDocument.parse(Files.readString(path, StandardCharsets.UTF_8))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (MalformedDocument | CharacterCodingException malformed) {
            throw HistoryException.of(HistoryException.Kind.DAMAGED, path, String.valueOf(malformed.getMessage()));
        } catch (IOException failed) {
            throw HistoryException.reading(path, failed);
        }
    }

    /** What it says; a damaged file is as good as a deleted one. */
    <T> T readOr(Function<JsonDocument, T> meaning, T otherwise) {
        try {
            return read(meaning).orElse(otherwise);
        } catch (HistoryException damaged) {
            if (damaged.kind() == HistoryException.Kind.DAMAGED) {
                return otherwise;
            }
            throw damaged;
        }
    }

    /** Replaces it whole. */
    void write(FileOperations files, JsonDocument content) {
        try {
            files.replace(path, (content.text() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw HistoryException.writing(path, failed);
        }
    }
}
