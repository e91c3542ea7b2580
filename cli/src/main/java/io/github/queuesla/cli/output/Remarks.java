package io.github.queuesla.cli.output;

import io.github.queuesla.report.Remark;
import io.github.queuesla.report.format.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says on standard error what the chosen format has no room for. */
public final class Remarks {

    private static final Set<Format> ROOMY =
            Set.of(Format.TABLE, Format.JSON, Format.MARKDOWN, Format.XLSX, Format.HTML);

    private final Messages messages;

    /** Remarks through those messages. */
    public Remarks(Messages messages) {
        this.messages = messages;
    }

    /** Says the problems and notes, unless the format did. */
    public void about(List<Remark> problems, List<String> notes, Format format) {
        if (ROOMY.contains(format)) {
            return;
        }
        say(problems);
        notes.forEach(note -> messages.line("queue-sla: " + note));
    }

    /** One line for each problem, however many queues share it. */
    public void say(List<Remark> problems) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Remark problem : problems) {
            lines.merge(problem.code() + ": " + problem.message(), 1, Integer::sum);
        }
        lines.forEach(
                (text, times) -> messages.line("queue-sla: " + text + (times > 1 ? " (" + times + " queues)" : "")));
    }
}
