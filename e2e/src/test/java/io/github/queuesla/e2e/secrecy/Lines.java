package io.github.queuesla.e2e.secrecy;

import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of these tests. {@code CONTRACT} stands for a contract file, {@code ENV} for one with variables.
 */
final class Lines {

    private static final List<String> FORMATS =
            List.of("table", "plain", "csv", "json", "ndjson", "markdown", "prometheus", "xlsx", "html");

    private Lines() {}

    /** Commands against a misbehaving platform: each kind of request, each API and each way to fail. */
    static List<String> ofFailures() {
        return List.of(
                "report --api conversation-aggregates --verbose --record kept --max-retries 1 --deadline 5s --debug",
                "report --api queue-summary --verbose --record kept --max-retries 1 --deadline 5s --debug",
                "report --contract CONTRACT --format json -o report.json --max-retries 1 --deadline 5s --debug",
                "report --contract CONTRACT --format html -o report.html --max-retries 0 --deadline 5s --debug",
                "check --contract CONTRACT --verbose --record kept --max-retries 0 --deadline 5s --debug",
                "queues --verbose --record kept --max-retries 0 --deadline 5s --debug",
                "sync --history contacts --from 2024-01-09 --to 2024-01-09 --verbose --max-retries 0 --deadline 5s --debug",
                "reconcile --history contacts --period 2024-01-09 --verbose --max-retries 0 --deadline 5s --debug",
                "plan --verbose --max-retries 0 --deadline 5s --debug",
                "plan --verbose serve --within 20s --max-retries 0 --deadline 5s --debug",
                "doctor --verbose --debug --deadline 2s --format json");
    }

    /** Every command in every format, to standard output and to a file. */
    static List<String> ofEverything() {
        List<String> lines = new ArrayList<>();
        for (String format : FORMATS) {
            lines.add("report --format " + format + " --verbose --debug -o out." + format);
            lines.add("report --format " + format + " --record kept");
            lines.add("report --replay kept --format " + format);
            if (!format.equals("plain")) {
                lines.add("report --contract CONTRACT --format " + format + " -o out." + format + " --record kept");
            }
        }
        for (String command : List.of("check", "curve", "formulas", "bridge", "budget --period 2024-01")) {
            for (String format : List.of("table", "csv", "json")) {
                lines.add(command + " --contract CONTRACT --verbose --debug --record kept --format " + format);
                lines.add(command + " --contract CONTRACT --format " + format + " -o out." + format);
            }
        }
        for (String format : List.of("table", "csv", "json")) {
            lines.add("queues --verbose --debug --record kept --format " + format);
            lines.add("queues --format " + format + " --raw-cells -o out." + format);
        }
        for (String format : List.of("table", "json")) {
            lines.add("plan --verbose --debug --format " + format);
            lines.add("plan --offline --format " + format + " -o out." + format);
            lines.add("doctor --verbose --debug --format " + format);
            lines.add("doctor --format " + format + " -o out." + format);
        }
        for (String format : List.of("table", "json")) {
            lines.add("sync --history contacts --from 2024-01-09 --to 2024-01-09 --verbose --debug --format " + format);
            lines.add("reconcile --history contacts --period 2024-01-09 --verbose --debug --format " + format);
            lines.add("history status --history contacts --debug --format " + format);
            lines.add("evidence --history contacts --period 2024-01-09 --within 20s --all --verbose --debug --format "
                    + format);
        }
        lines.add("history verify --history contacts --debug");
        lines.add("history export --history contacts --format csv -o events.csv --debug");
        lines.add("history import --history contacts ENV --debug");
        lines.add("settle --name ten --contract CONTRACT --period 2024-01-09 --history contacts --provisional --debug");
        lines.add("settle list --history contacts --debug");
        lines.add("settle verify --history contacts --debug");
        lines.add("restate --name ten --history contacts --debug");
        lines.add("history prune --history contacts --older-than 1M --debug");
        lines.add("contract init --verbose --debug --record kept");
        lines.add("contract init -o contract.yaml");
        lines.add("contract validate CONTRACT");
        lines.add("contract validate ENV");
        lines.add("contract schema");
        lines.add("help report");
        lines.add("version");
        lines.add("completion bash");
        lines.add("completion zsh");
        lines.add("completion fish");
        lines.add("demo --queues 4 --debug");
        lines.add("simulate");
        lines.add("serve --port 0 --no-open --verbose --debug");
        lines.add("serve --test-alert --webhook-file ENV --webhook-secret-file ENV --debug");
        lines.addAll(ofMistakes());
        return lines;
    }

    /** Invalid command lines. */
    private static List<String> ofMistakes() {
        return List.of(
                "report --client-secret SECRET",
                "report --client-secret=SECRET",
                "report --password SECRET --verbose",
                "report --api queue-summary --by day --debug",
                "report --contract ENV --debug",
                "report --queues-file ENV --debug",
                "report --env-file CONTRACT --debug",
                "report --replay nowhere --debug",
                "report --from today --debug",
                "report --queue Nowhere --verbose --debug",
                "report --org-url http://localhost.invalid --debug",
                "report --org-url https://127.0.0.1:9 --max-retries 0 --debug");
    }
}
