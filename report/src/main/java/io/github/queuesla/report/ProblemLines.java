package io.github.queuesla.report;

import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what a reader has to know; queues with the same trouble share a line. */
public final class ProblemLines {

    private static final int MOST_NAMES = 10;

    /** What the JSON of every report tells of a problem. */
    public static final Fields<Problem> FIELDS = Fields.of(
            Column.key("queueId", problem -> Value.of(problem.queue(), Value::text)),
            Column.key("reason", problem -> Value.code(problem.reason().code())),
            Column.key("message", problem -> Value.text(problem.message())));

    private ProblemLines() {}

    /**
     * What is the same for all problems of one line.
     *
     * @param code what kind of thing
     * @param message with an ellipsis in the place of the queue
     * @param ofQueues whether it is about queues at all
     */
    private record Kind(String code, String message, boolean ofQueues) {

        static Kind of(Problem problem) {
            String message = problem.queue()
                    .map(queue -> problem.message().replace(queue, "…"))
                    .orElse(problem.message());
            return new Kind(problem.reason().code(), message, problem.queue().isPresent());
        }
    }

    static List<String> of(Result result) {
        Map<String, String> names = new LinkedHashMap<>();
        result.rows()
                .forEach(row -> names.put(row.queue().id().value(), row.queue().name()));
        return of(result.problems(), names);
    }

    /**
     * The lines, safe to show.
     *
     * @param names of queues by id; a queue without one goes by its id
     */
    public static List<String> of(List<Problem> problems, Map<String, String> names) {
        Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
        for (Problem problem : problems) {
            kinds.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>()).add(problem);
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach((kind, alike) -> lines.add(TextSafety.visible(line(kind, alike, names))));
        return lines;
    }

    private static String line(Kind kind, List<Problem> problems, Map<String, String> names) {
        if (!kind.ofQueues()) {
            return kind.code() + ": " + kind.message();
        }
        List<String> queues = problems.stream()
                .map(Problem::queue)
                .flatMap(Optional::stream)
                .map(queue -> names.getOrDefault(queue, queue))
                .toList();
        if (queues.size() == 1) {
            return kind.code() + ": " + queues.get(0) + ": " + problems.get(0).message();
        }
        int hidden = Math.max(0, queues.size() - MOST_NAMES);
        return kind.code() + ": " + queues.size() + " queues: " + kind.message() + " ("
                + String.join(", ", queues.subList(0, queues.size() - hidden))
                + (hidden == 0 ? "" : " and " + hidden + " more") + ")";
    }
}
