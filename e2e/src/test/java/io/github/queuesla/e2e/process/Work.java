package io.github.queuesla.e2e.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands to interrupt with a signal. */
enum Work {
    QUEUES("queues --format csv"),
    DOCTOR("doctor"),
    SUMMARY("report --format plain --api queue-summary --page-size 2"),
    AGGREGATES("report --format csv --by half-hour --from 2024-01-01 --to 2024-01-04 --api conversation-aggregates"),
    CHECK("check --contract CONTRACT --format csv"),
    CSV_FILE("report --by hour --format csv --from 2024-01-01 --to 2024-01-10", "report.csv"),
    JSON_FILE("report --by hour --format json --from 2024-01-01 --to 2024-01-10", "report.json"),
    WORKBOOK_FILE("report --by day --format xlsx", "report.xlsx"),
    PAGE_FILE("report --contract CONTRACT --format html", "report.html"),
    RECORDING("report --format plain --api conversation-aggregates --record kept");

    private final String commandLine;
    private final Optional<String> file;

    Work(String commandLine) {
        this.commandLine = commandLine;
        this.file = Optional.empty();
    }

    Work(String commandLine, String file) {
        this.commandLine = commandLine;
        this.file = Optional.of(file);
    }

    /** The name of its output file; empty for standard output. */
    Optional<String> file() {
        return file;
    }

    /** The command line, with the contract if the command needs one. */
    String[] arguments(String contract) {
        List<String> arguments = new ArrayList<>();
        for (String word : commandLine.split(" ")) {
            arguments.add(word.equals("CONTRACT") ? contract : word);
        }
        file.ifPresent(name -> arguments.addAll(List.of("--output", name)));
        return arguments.toArray(String[]::new);
    }
}
