package io.github.queuesla.cli;

import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.ReportFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says on standard error what the chosen format has no room for. */
final class Remarks {

    private final Messages messages;

    Remarks(Messages messages) {
        this.messages = messages;
    }

    void about(Assessment assessment, ReportFormat format) {
        if (format == ReportFormat.TABLE || format == ReportFormat.JSON) {
            return;
        }
        say(assessment.problems());
        assessment.notes().forEach(note -> messages.line("queue-sla: " + note));
    }

    /** One line for each problem, however many queues share it. */
    void say(List<Problem> problems) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Problem problem : problems) {
            lines.merge(problem.reason().code() + ": " + problem.message(), 1, Integer::sum);
        }
        lines.forEach(
                (text, times) -> messages.line("queue-sla: " + text + (times > 1 ? " (" + times + " queues)" : "")));
    }
}
