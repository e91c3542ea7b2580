package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.NearMiss;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The messages about failures: what happened, where, and what to do. */
public final class FailureWords {

    private static final Function<QueueId, String> BY_ID = QueueId::value;

    private static final String NEW_IN_HISTORY = ": check the id or name; if the queue is new, run queue-sla sync";

    private FailureWords() {}

    /** What happened, where, and what to do. */
    public static String of(Failure failure) {
        return of(failure, BY_ID);
    }

    /** What happened and where, without advice. */
    public static String plain(Failure failure) {
        return RequestWords.of(failure, BY_ID);
    }

    /** What to do about a network that lets no request through, in lower case and without a full stop. */
    public static Optional<String> networkAdvice(Failure failure) {
        return failure.cause().flatMap(cause -> NetworkWords.advice(cause, failure.isFor(RequestSubject.Topic.TOKEN)));
    }

    /** The remarks about problems that a reader of the results needs. */
    public static List<Remark> remarks(List<Problem> problems) {
        return problems.stream().map(FailureWords::remark).toList();
    }

    /** The notes that change no number, beginning with the one about an unavailable queue list. */
    public static List<String> notes(Optional<Failure> withheld, List<String> others) {
        List<String> notes = new ArrayList<>();
        withheld.map(WithheldList::note).ifPresent(notes::add);
        notes.addAll(others);
        return notes;
    }

    /** The remark about one queue, or about all. */
    static Remark remark(Problem problem) {
        Failure failure = problem.failure();
        String queue = problem.queue().orElse("");
        if (failure.kind() == FailureKind.UNKNOWN_OR_NOT_VISIBLE) {
            return new Remark(problem.queue(), problem.kind().code(), unknown(queue, problem), unknown("…", problem));
        }
        return new Remark(
                problem.queue(), problem.kind().code(), ofQueue(failure, queue, queue), ofQueue(failure, queue, "…"));
    }

    private static String unknown(String name, Problem problem) {
        Failure failure = problem.failure();
        if (failure.hasCause(FailureCause.QUEUE_NOT_IN_HISTORY)) {
            return unknown(
                    "the history knows no queue '" + name + "'",
                    NEW_IN_HISTORY + ", or use --names-from-platform",
                    problem);
        }
        if (failure.hasCause(FailureCause.QUEUE_IN_NO_HISTORY)) {
            return unknown("no history knows a queue '" + name + "'", NEW_IN_HISTORY, problem);
        }
        return unknown(
                "no queue '" + name + "' is visible to this client",
                ": check the id or name, and the divisions of the client's roles",
                problem);
    }

    private static String unknown(String what, String advice, Problem problem) {
        return what + problem.meant().map(FailureWords::meant).orElse(advice);
    }

    private static String meant(NearMiss miss) {
        String names = miss.queues().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return switch (miss.kind()) {
            case CASE -> "; upper and lower case count: did you mean " + names + "?";
            case LIST -> "; write a list as separate queues: " + names;
            case SPELLING -> ": did you mean " + names + "?";
        };
    }

    /** The sentence about the queue, which appears in it as {@code name}. */
    private static String ofQueue(Failure failure, String queue, String name) {
        return switch (failure.kind()) {
            case NOT_VERIFIED -> "queue " + name + " had no contacts, and without the queue list it may not exist";
            case INCONSISTENT_COUNTS ->
                "the counts of queue " + name + " contradict each other: " + contradiction(failure);
            case UNKNOWN_OR_NOT_VISIBLE,
                    AUTHENTICATION_FAILED,
                    ACCESS_DENIED,
                    RATE_LIMITED,
                    REQUEST_REJECTED,
                    SOURCE_UNAVAILABLE,
                    UNREADABLE_ANSWER,
                    NOT_IN_HISTORY,
                    INTERRUPTED -> of(failure, id -> id.value().equals(queue) ? name : id.value());
        };
    }

    private static String contradiction(Failure inconsistent) {
        return inconsistent.hasCause(FailureCause.DATA_CHANGED)
                ? "more contacts answered in time than answered, also in a second request; the data is"
                        + " changing, so try again later"
                : "more contacts within a limit than in total";
    }

    private static String of(Failure failure, Function<QueueId, String> names) {
        return RequestWords.of(failure, names)
                + FailureAdvice.of(failure)
                        .map(advice -> ". " + advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1))
                        .orElse("");
    }
}
