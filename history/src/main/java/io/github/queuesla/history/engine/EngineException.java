package io.github.queuesla.history.engine;

import org.jspecify.annotations.Nullable;

/** Thrown when an engine cannot read or write files of events. The kind is for programs, the message for people. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it failed. */
    public enum Kind {
        /** A file is not there, is cut, or is not Parquet. */
        UNREADABLE_FILE,
        /** A file is Parquet with other columns than those of events. */
        WRONG_COLUMNS,
        /** The disk is full. */
        DISK_FULL,
        /** The folder is not there or cannot be written. */
        NOT_WRITABLE,
        /** Somebody cancelled it. */
        CANCELLED,
        /** The engine cannot be started on this machine; the message says what it needs. */
        NOT_AVAILABLE,
        /** Anything else, such as a query that it does not understand. */
        OTHER
    }

    private final Kind kind;

    /** A failure of that kind. */
    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Why it failed. */
    public Kind kind() {
        return kind;
    }
}
