package io.github.queuesla.report;

import io.github.queuesla.core.queue.Queue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The formats a list of queues can be written in. */
public enum QueueListFormat {
    /** For a person to read. */
    TABLE,
    /** For a spreadsheet: one line per queue. */
    CSV,
    /** One object of the schema {@code queue-sla.queues/1}. */
    JSON;

    /**
     * Writes the queues in this format and flushes; the output stays open.
     *
     * @throws IOException when the output does
     */
    public void write(List<Queue> queues, RenderOptions options, Writer out) throws IOException {
        switch (this) {
            case TABLE -> QueueTable.write(queues, options, out);
            case CSV -> QueueCsv.write(queues, options.rawCells(), out);
            case JSON -> QueueJson.write(queues, out);
        }
    }
}
