package io.github.queuesla.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A comparison of whole processes: the command and SQL written by hand in turn, over the same files of a history of
 * January 2024. Arguments: the folder, runs.
 */
public final class HistoryComparison {

    private static final List<String> QUESTIONS = List.of("half-hours", "curve", "contract");

    private final Path checkout = Path.of("").toAbsolutePath();
    private final Path history;
    private final Path answers;

    private HistoryComparison(Path history, Path answers) {
        this.history = history;
        this.answers = answers;
    }

    /** Runs the comparison; the working folder must be the checkout. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path answers = Files.createTempDirectory("answers");
        try {
            int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
            new HistoryComparison(Path.of(arguments[0]).toAbsolutePath(), answers).run(runs);
        } finally {
            try (Stream<Path> files = Files.walk(answers)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, List<String>> contenders = contenders();
        Timings wall = new Timings(out);
        Timings processor = new Timings(out);
        // The first run creates the class-data archive and the native library, and reads the files from the disk.
        for (int run = 0; run <= runs; run++) {
            for (Map.Entry<String, List<String>> contender : contenders.entrySet()) {
                long start = System.nanoTime();
                long used = use(contender.getValue());
                if (run > 0) {
                    wall.add(contender.getKey(), System.nanoTime() - start);
                    processor.add(contender.getKey(), used);
                }
            }
        }
        print(out, "elapsed time", wall);
        print(out, "processor time", processor);
    }

    private static void print(PrintStream out, String heading, Timings timings) {
        out.println(heading);
        timings.print("", name -> "");
        for (String question : QUESTIONS) {
            timings.ratio(question + ": queue-sla / SQL", question + ", queue-sla", question + ", SQL by hand");
        }
    }

    private Map<String, List<String>> contenders() {
        Map<String, List<String>> contenders = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            contenders.put(question + ", queue-sla", command(question));
            contenders.put(
                    question + ", SQL by hand",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            HandWritten.class.getName(),
                            question,
                            history.toString(),
                            answers.resolve(question + "-by-hand.csv").toString()));
        }
        return contenders;
    }

    private List<String> command(String question) {
        List<String> words = switch (question) {
            case "half-hours" -> List.of("report", "--by", "half-hour");
            case "curve" -> List.of("curve");
            default ->
                List.of(
                        "report",
                        "--contract",
                        checkout.resolve("benchmarks/contract.yaml").toString());
        };
        Path answer = answers.resolve(question + ".csv");
        List<String> rest = List.of(
                "--history", history.toString(), "--period", "2024-01", "--format", "csv", "-o", answer.toString());
        return Stream.of(List.of(checkout.resolve("queue-sla").toString()), words, rest)
                .flatMap(List::stream)
                .toList();
    }

    /** Runs a command, and returns its processor time in nanoseconds, which load from other processes hardly changes. */
    private static long use(List<String> command) throws IOException, InterruptedException {
        List<String> timed = Stream.concat(
                        Stream.of("bash", "-c", "TIMEFORMAT='%3U %3S'; time \"$@\" >&2", "bash"), command.stream())
                .toList();
        Path output = Files.createTempFile("times", ".txt");
        try {
            int code = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            List<String> lines = Files.readAllLines(output);
            if (code != 0) {
                throw new IllegalStateException(command + " failed with exit code " + code + ": " + lines);
            }
            return Stream.of(lines.get(lines.size() - 1).split(" "))
                    .mapToLong(seconds -> (long) (Double.parseDouble(seconds) * 1e9))
                    .sum();
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
