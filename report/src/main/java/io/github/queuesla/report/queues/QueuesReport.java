package io.github.queuesla.report.queues;

import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The visible queues; as JSON, the schema {@code queue-sla.queues/1}. Immutable.
 *
 * @param queues the queues in output order
 * @param asOf when the queue list was read
 */
public record QueuesReport(List<Queue> queues, Instant asOf) {

    private static final Column<Queue> ID =
            Column.of("queueId", "Id", TEXT, queue -> Value.text(queue.id().value()));
    private static final Column<Queue> NAME = Column.of("queueName", "Queue", TEXT, queue -> Value.name(queue.name()));
    private static final Column<Queue> DIVISION = Column.of(
            "divisionName", "Division", TEXT, queue -> division(queue.division().map(Division::name)));
    private static final Column<Queue> TARGETS = Column.<Queue>of(
                    "configuredTargets", "Configured targets", TEXT, queue -> Value.text(words(queue)))
            .flat();

    private static final Fields<Queue> ROW = Fields.of(
            ID,
            NAME,
            Column.key("divisionId", queue -> division(queue.division().map(Division::id))),
            DIVISION,
            TARGETS,
            Nested.of(
                    "configuredTargets",
                    queue -> List.copyOf(queue.targets().entrySet()),
                    Fields.of(
                            Column.key(
                                    "mediaType",
                                    entry -> Value.code(entry.getKey().name())),
                            Column.key(
                                    "targetPercent",
                                    entry -> new Value.Target(entry.getValue().percentage())),
                            Column.key(
                                    "thresholdMs",
                                    entry -> Value.length(entry.getValue().within())))));

    private static final Fields<QueuesReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.queues/1")),
            Nested.of("queues", QueuesReport::queues, ROW));

    public QueuesReport {
        queues = List.copyOf(queues);
    }

    /** The report, ready for every format. */
    public Report report() {
        return new Report(
                new Report.Title("Queues", Source.asOf(asOf), false),
                List.of(
                        Part.table(Table.of(queues, NAME, ID, DIVISION, TARGETS).uncut()),
                        Part.gap(),
                        Part.sentence(Prose.many(queues.size(), "queue"))),
                new Rows<>(ROW, queues),
                new Rows<>(OBJECT, List.of(this)));
    }

    /** The targets configured on a queue. */
    private static String words(Queue queue) {
        return queue.targets().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().percentage() + " in "
                        + WaitText.format(entry.getValue().within()))
                .collect(Collectors.joining("; "));
    }

    private static Value division(Optional<String> text) {
        return text.map(Value::text).orElseGet(Value::omitted);
    }
}
