package io.github.queuesla.report;

import io.github.queuesla.core.result.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The problems of a report as lines; queues with the same problem share one. */
public final class ProblemLines {

    private static final int MOST_NAMES = 10;

    private ProblemLines() {}

    /** The fields of a problem in the JSON of every report. */
    public static Fields<Remark> fields() {
        return Fields.of(
                Column.key("queueId", remark -> Value.of(remark.queue(), Value::text)),
                Column.key("reason", remark -> Value.code(remark.code())),
                Column.key("message", remark -> Value.text(remark.message())));
    }

    /**
     * The common part of all remarks in one line.
     *
     * @param code the kind of problem
     * @param shared the message with an ellipsis in place of the queue
     * @param ofQueues whether the problem is about queues
     */
    private record Kind(String code, String shared, boolean ofQueues) {

        static Kind of(Remark remark) {
            return new Kind(remark.code(), remark.shared(), remark.queue().isPresent());
        }
    }

    /** The lines for the problems of a result, safe to show. A queue without a name in the result appears by its id. */
    public static List<String> of(List<Remark> problems, Result result) {
        Map<String, String> names = new HashMap<>();
        result.rows()
                .forEach(row ->
                        names.put(row.queue().id().toString(), row.queue().label()));
        Map<Kind, List<Remark>> kinds = new LinkedHashMap<>();
        for (Remark problem : problems) {
            kinds.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>()).add(problem);
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach((kind, alike) -> lines.add(TextSafety.visible(line(kind, alike, names))));
        return lines;
    }

    private static String line(Kind kind, List<Remark> problems, Map<String, String> names) {
        if (!kind.ofQueues()) {
            return kind.code() + ": " + kind.shared();
        }
        List<String> queues = problems.stream()
                .map(Remark::queue)
                .flatMap(Optional::stream)
                .map(queue -> names.getOrDefault(queue, queue))
                .toList();
        if (queues.size() == 1) {
            return kind.code() + ": " + queues.get(0) + ": " + problems.get(0).message();
        }
        return kind.code() + ": " + queues.size() + " queues: " + kind.shared() + " ("
                + Prose.listed(queues, ", ", MOST_NAMES) + ")";
    }
}
