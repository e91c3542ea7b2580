package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.format.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The remarks on standard error that the chosen format has no room for. */
public final class Remarks {

    private static final Set<Format> WITH_REMARKS =
            Set.of(Format.TABLE, Format.JSON, Format.MARKDOWN, Format.XLSX, Format.HTML);

    private final Messages messages;

    public Remarks(CliEnvironment environment) {
        this.messages = new Messages(environment);
    }

    /** Prints problems and notes, unless the format contains them. */
    public void print(List<Remark> problems, List<String> notes, Format format) {
        if (WITH_REMARKS.contains(format)) {
            return;
        }
        print(problems);
        notes.forEach(messages::say);
    }

    /** Prints one line per problem, however many queues share it. */
    public void print(List<Remark> problems) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Remark problem : problems) {
            lines.merge(problem.code() + ": " + problem.message(), 1, Integer::sum);
        }
        lines.forEach((text, times) -> messages.say(text + (times > 1 ? " (" + times + " queues)" : "")));
    }
}
