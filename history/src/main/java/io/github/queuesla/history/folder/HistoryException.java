package io.github.queuesla.history.folder;

import io.github.queuesla.history.engine.EngineException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a history cannot be read or written. The kind, the place and the detail are facts; {@code cli} puts them
 * into words. Its message is a technical line for stack traces.
 */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** The folder is not there, or is not a history. */
        NO_HISTORY,
        /** A new history needs a folder that is not there or is empty. */
        NOT_EMPTY,
        /** The folder for a new history would be in one that is not there. */
        NO_PARENT,
        /** A newer version of the software wrote it; the detail is its format. */
        NEWER_FORMAT,
        /** It has the contacts of another organisation; the detail is the host of that one's API. */
        OTHER_ORGANISATION,
        /** All its contacts were imported, and nobody said from where; the detail is the host of an organisation. */
        NO_ORGANISATION,
        /** Another process writes it; the detail says which, and since when. */
        IN_USE,
        /** The folder or file may not be written. */
        NOT_WRITABLE,
        /** The folder or file may not be read. */
        NOT_READABLE,
        /** The disk is full. */
        DISK_FULL,
        /** A file is cut, or was changed by something else; the detail says how. */
        DAMAGED,
        /** A day was replaced since it was listed. */
        REPLACED,
        /** A day was removed since it was listed. */
        REMOVED,
        /** It is the folder of a settled period, which never changes. */
        SETTLED,
        /** A file of a settled period is not as it was frozen; the detail says how. */
        SETTLED_DAMAGED,
        /** The engine does not start on this machine; the detail says why, and what it needs. */
        ENGINE_NOT_AVAILABLE,
        /** Somebody cancelled it. */
        CANCELLED,
        /** The engine failed for another reason, which is the detail. */
        ENGINE_FAILED
    }

    private final Kind kind;
    private final transient Path place;
    private final transient Optional<String> detail;

    HistoryException(Kind kind, Path place, Optional<String> detail, @Nullable Throwable cause) {
        super(
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + place
                        + detail.map(text -> " (" + text + ")").orElse(""),
                cause);
        this.kind = kind;
        this.place = place;
        this.detail = detail;
    }

    /** A fault without detail. */
    public static HistoryException of(Kind kind, Path place) {
        return new HistoryException(kind, place, Optional.empty(), null);
    }

    /** A fault with a detail. */
    public static HistoryException of(Kind kind, Path place, String detail) {
        return new HistoryException(kind, place, Optional.of(detail), null);
    }

    /** The failure of an operation that writes. */
    public static HistoryException writing(Path place, IOException failed) {
        return new HistoryException(
                isDiskFull(failed) ? Kind.DISK_FULL : Kind.NOT_WRITABLE, place, reason(failed), failed);
    }

    /** The failure of an operation that reads. */
    public static HistoryException reading(Path place, IOException failed) {
        return new HistoryException(Kind.NOT_READABLE, place, reason(failed), failed);
    }

    /** The failure of the engine. */
    public static HistoryException engine(Path place, EngineException failed) {
        Kind kind = switch (failed.kind()) {
            case UNREADABLE_FILE, WRONG_COLUMNS -> Kind.DAMAGED;
            case DISK_FULL -> Kind.DISK_FULL;
            case NOT_WRITABLE -> Kind.NOT_WRITABLE;
            case CANCELLED -> Kind.CANCELLED;
            case NOT_AVAILABLE -> Kind.ENGINE_NOT_AVAILABLE;
            case OTHER -> Kind.ENGINE_FAILED;
        };
        return new HistoryException(kind, place, Optional.ofNullable(failed.getMessage()), failed);
    }

    private static boolean isDiskFull(IOException failed) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "disk quota").anyMatch(message::contains);
    }

    /** What the system says, where it is more than the kind. */
    private static Optional<String> reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                failed instanceof FileSystemException system ? system.getReason() : failed.getMessage());
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The folder or file. */
    public Path place() {
        return place;
    }

    /** More about it, as the kind says. */
    public Optional<String> detail() {
        return detail;
    }
}
