package io.github.queuesla.core.count;

import org.jspecify.annotations.Nullable;

/**
 * Why a source gave no counts. The message says what failed, where, the platform's own code and correlation id, and what
 * to do next; it never holds a secret, a token or the body of an answer.
 */
public abstract sealed class CountSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private CountSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The client was not let in: unknown id, wrong secret, or a token refused twice. */
    public static final class AuthenticationFailed extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public AuthenticationFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The client is known, but lacks a permission. */
    public static final class AccessDenied extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public AccessDenied(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The platform asks to wait longer than there is time. */
    public static final class RateLimited extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public RateLimited(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The platform understood the question and refuses to answer it. */
    public static final class RequestRejected extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public RequestRejected(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The platform could not be reached, or not in time. */
    public static final class SourceUnavailable extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public SourceUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer came that cannot be read. */
    public static final class UnreadableAnswer extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public UnreadableAnswer(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The run was stopped from outside. */
    public static final class Interrupted extends CountSourceException {
        private static final long serialVersionUID = 1L;

        public Interrupted(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
