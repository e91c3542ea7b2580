package io.github.queuesla.cli.failure;

import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** The messages about histories that cannot be read or written. */
public final class HistoryWords {

    private HistoryWords() {}

    /** What happened, where, and what to do. */
    public static String of(HistoryException failed) {
        Path place = failed.place();
        String detail = failed.detail().orElse("");
        return "history: "
                + switch (failed.kind()) {
                    case NO_HISTORY ->
                        place + " holds no history: check --history, or "
                                + (isElsewhere(place)
                                        ? "copy the folder of a history there"
                                        : "fetch one with queue-sla sync --history " + place);
                    case NOT_EMPTY ->
                        place + " holds other files and no history: choose a new or empty folder with --history";
                    case NO_PARENT ->
                        "the parent folder of " + place + " does not exist: create it, or choose another folder with"
                                + " --history";
                    case NEWER_FORMAT ->
                        place + " has format " + detail
                                + ", which a newer version of queue-sla wrote: use that version";
                    case OTHER_ORGANISATION ->
                        place + " has the contacts of another organisation, at " + detail
                                + ": choose another folder with"
                                + " --history, or the OAuth client and address of that organisation";
                    case NO_ORGANISATION ->
                        place
                                + " has only imported contacts, and does not say of which organisation: if it is the one at "
                                + detail + ", run sync once with --adopt; else choose another folder with --history";
                    case IN_USE ->
                        "another run is writing to the folder (" + detail + "; " + place
                                + "): wait until it has ended, and try again";
                    case NOT_WRITABLE -> place + " cannot be written" + because(detail) + ": check who may write there";
                    case NOT_READABLE ->
                        place + " cannot be read" + because(detail) + ": check "
                                + (isElsewhere(place) ? "the address, the settings of its storage, and " : "")
                                + "who may read it";
                    case DISK_FULL ->
                        "the disk is full at " + place + ": free some space and run the command again; days that are"
                                + " complete stay";
                    case DAMAGED ->
                        place + " is damaged" + because(detail) + ": name every damaged day with queue-sla history"
                                + " verify, and fetch them again with queue-sla sync --repair";
                    case REPLACED ->
                        place + " was replaced while it was read, as sync and history import do: run the command again";
                    case REMOVED ->
                        place + " was removed while it was read, as history prune does: run the command again";
                    case SETTLED ->
                        place + " is a settled period, which never changes: choose the folder of the history with"
                                + " --history";
                    case SETTLED_DAMAGED ->
                        place + " is not as it was settled" + because(detail)
                                + ": restore the folder of the settled period from a backup";
                    case ENGINE_NOT_AVAILABLE -> detail;
                    case CANCELLED -> "stopped";
                    case ENGINE_FAILED -> "the engine failed at " + place + because(detail) + bug();
                };
    }

    /** Whether the place is an address, where {@code sync} cannot write. */
    private static boolean isElsewhere(Path place) {
        return !place.getFileSystem().equals(FileSystems.getDefault());
    }

    private static String because(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }

    private static String bug() {
        return ": run it again with --debug and report the output";
    }
}
