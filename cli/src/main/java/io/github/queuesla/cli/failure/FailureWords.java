package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what a failure is, and what to do about it. */
public final class FailureWords {

    private static final Function<QueueId, String> BY_ID = QueueId::value;

    private FailureWords() {}

    /** What happened and what to do. */
    public static String of(Failure failure) {
        return of(failure, BY_ID);
    }

    /** What happened, without what to do. */
    public static String plain(Failure failure) {
        return RequestWords.of(failure, BY_ID);
    }

    /** What a reader of results has to know, in words. */
    public static List<Remark> remarks(List<Problem> problems) {
        return problems.stream().map(FailureWords::remark).toList();
    }

    /** Remarks that make no number wrong, first that the platform does not list its queues. */
    public static List<String> notes(Optional<Failure> withheld, List<String> others) {
        List<String> notes = new ArrayList<>();
        withheld.map(WithheldList::words).ifPresent(notes::add);
        notes.addAll(others);
        return notes;
    }

    /** What a reader of results has to know about one queue, or about all. */
    static Remark remark(Problem problem) {
        Failure failure = problem.failure();
        String asked = problem.queue().orElse("");
        return new Remark(
                problem.queue(), problem.kind().code(), ofQueue(failure, asked, asked), ofQueue(failure, asked, "…"));
    }

    /** The sentence in which that queue is called so. */
    private static String ofQueue(Failure failure, String queue, String called) {
        return switch (failure.kind()) {
            case UNKNOWN_OR_NOT_VISIBLE ->
                "no queue '" + called + "' is visible to this client: check the id or name, and the divisions of the"
                        + " client's roles";
            case NOT_VERIFIED ->
                "queue " + called + " had no contacts, and without the queue list it is not certain that it exists";
            case INCONSISTENT_COUNTS -> "the counts of queue " + called + " contradict each other: " + how(failure);
            case AUTHENTICATION_FAILED,
                    ACCESS_DENIED,
                    RATE_LIMITED,
                    REQUEST_REJECTED,
                    SOURCE_UNAVAILABLE,
                    UNREADABLE_ANSWER,
                    INTERRUPTED -> of(failure, id -> id.value().equals(queue) ? called : id.value());
        };
    }

    private static String how(Failure inconsistent) {
        return inconsistent.hasCause(FailureCause.DATA_CHANGED)
                ? "more answered in time than answered, also when asked again; the data is moving, so try again later"
                : "more within a limit than in all";
    }

    private static String of(Failure failure, Function<QueueId, String> names) {
        return RequestWords.of(failure, names)
                + FailureAdvice.of(failure).map(advice -> ". " + advice).orElse("");
    }
}
