package io.github.queuesla.report;

import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;

/** Lists queues for a person to read. */
final class QueueTable {

    private static final List<TableLayout.Column> COLUMNS = List.of(
            TableLayout.Column.text("Queue"),
            TableLayout.Column.text("Id"),
            TableLayout.Column.text("Division"),
            TableLayout.Column.text("Configured targets"));

    private QueueTable() {}

    static void write(List<Queue> queues, RenderOptions options, Writer out) throws IOException {
        List<List<Cell>> rows = queues.stream().map(QueueTable::cells).toList();
        // Names are what a person comes for, to ask by them; a line that wraps is better than a name cut short.
        RenderOptions wide = new RenderOptions(options.colour(), OptionalInt.empty(), options.rawCells());
        for (String line : new TableLayout(COLUMNS, rows, wide).lines()) {
            out.write(line + "\n");
        }
        out.write("\n" + queues.size() + (queues.size() == 1 ? " queue\n" : " queues\n"));
        out.flush();
    }

    private static List<Cell> cells(Queue queue) {
        return List.of(
                Cell.cuttable(TextSafety.visible(queue.name()), ""),
                Cell.of(TextSafety.visible(queue.id().value())),
                Cell.of(TextSafety.visible(queue.division().map(Division::name).orElse(""))),
                Cell.of(TargetText.of(queue)));
    }
}
