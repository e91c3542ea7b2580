package io.github.queuesla.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists queues, one a line (RFC 4180). */
final class QueueCsv {

    private static final List<String> HEADER =
            List.of("queueId", "queueName", "divisionId", "divisionName", "configuredTargets");

    private QueueCsv() {}

    static void write(List<Queue> queues, boolean rawCells, Writer out) throws IOException {
        UnaryOperator<String> shown = rawCells ? UnaryOperator.identity() : SpreadsheetCell::safe;
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try {
            csv.writeRecord(HEADER);
            queues.forEach(queue -> csv.writeRecord(cells(queue).map(shown).toList()));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
    }

    private static Stream<String> cells(Queue queue) {
        return Stream.of(
                queue.id().value(),
                queue.name(),
                queue.division().map(Division::id).orElse(""),
                queue.division().map(Division::name).orElse(""),
                TargetText.of(queue));
    }
}
