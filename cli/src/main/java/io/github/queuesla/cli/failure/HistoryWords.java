package io.github.queuesla.cli.failure;

import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.Path;

/** The messages about histories that cannot be read or written. */
public final class HistoryWords {

    private HistoryWords() {}

    /** What happened and what to do. */
    public static String of(HistoryException problem) {
        Path place = problem.place();
        String detail = problem.detail().orElse("").replaceAll("\\s+", " ");
        return switch (problem.kind()) {
            case NO_HISTORY ->
                "--history: " + place + " has no history: check the path, or make one with queue-sla sync";
            case NOT_EMPTY -> "--history: " + place + " is not empty and has no history: choose a new or empty folder";
            case NO_PARENT ->
                "--history: the parent folder of " + place + " does not exist: create it, or choose another";
            case NEWER_FORMAT ->
                "--history: " + place + " is of format " + detail + ", which is newer than this queue-sla: use a newer"
                        + " version";
            case OTHER_ORGANISATION ->
                "--history: " + place + " has contacts of another organisation, at " + detail
                        + ": choose another folder, or check --org-url, --region and the credentials";
            case IN_USE -> "--history: " + place + " is in use by " + detail + ": wait for it, or stop it";
            case NOT_WRITABLE -> "--history: " + place + " is not writable" + because(detail);
            case NOT_READABLE -> "--history: " + place + " is not readable" + because(detail);
            case DISK_FULL -> "--history: no space is left to write " + place + ": free some, then run it again";
            case DAMAGED -> "--history: " + place + " is damaged" + because(detail) + ": restore it from a backup";
            case ENGINE_NOT_AVAILABLE -> "--history: the engine does not run on this machine" + because(detail);
            case CANCELLED -> "--history: stopped";
            case ENGINE_FAILED -> "--history: reading " + place + " failed" + because(detail);
        };
    }

    private static String because(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }
}
