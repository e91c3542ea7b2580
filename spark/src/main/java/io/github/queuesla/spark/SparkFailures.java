package io.github.queuesla.spark;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/** What a failure of Spark means, by the conditions that it names. */
final class SparkFailures {
    private static final String CANNOT_READ = "FAILED_READ_FILE";
    private static final String OTHER_TYPE = "PARQUET_COLUMN_DATA_TYPE_MISMATCH";
    private static final String NO_FILE = "PATH_NOT_FOUND";

    private SparkFailures() {}

    static EngineException of(Throwable failed) {
        List<Throwable> causes = causes(failed);
        return new EngineException(kind(causes), line(causes), failed);
    }

    /** What it says, in one line. */
    static String line(Throwable failed) {
        return line(causes(failed));
    }

    private static List<Throwable> causes(Throwable failed) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failed; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Kind kind(List<Throwable> causes) {
        if (causes.stream().anyMatch(SparkFailures::isDiskFull)) {
            return Kind.DISK_FULL;
        }
        if (is(causes, OTHER_TYPE)) {
            return Kind.WRONG_COLUMNS;
        }
        boolean unreadable = is(causes, CANNOT_READ)
                || is(causes, NO_FILE)
                || causes.stream().anyMatch(FileNotFoundException.class::isInstance);
        return unreadable ? Kind.UNREADABLE_FILE : Kind.OTHER;
    }

    /** From an executor the condition may arrive in a message alone. */
    private static boolean is(List<Throwable> causes, String condition) {
        return causes.stream()
                .anyMatch(cause -> condition(cause).orElse("").startsWith(condition)
                        || message(cause).contains("[" + condition));
    }

    private static Optional<String> condition(Throwable cause) {
        return cause instanceof SparkThrowable named ? Optional.ofNullable(named.getCondition()) : Optional.empty();
    }

    private static boolean isDiskFull(Throwable cause) {
        return cause instanceof IOException
                && message(cause).toLowerCase(Locale.ROOT).contains("no space left");
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    /** The first line of the innermost message that names a condition, without what follows; else the outermost. */
    private static String line(List<Throwable> causes) {
        Throwable telling = causes.get(0);
        for (Throwable cause : causes) {
            if (condition(cause).isPresent()) {
                telling = cause;
            }
        }
        return message(telling).lines().findFirst().orElse("no message");
    }
}
