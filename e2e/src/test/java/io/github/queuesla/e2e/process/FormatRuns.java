package io.github.queuesla.e2e.process;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs of a script around a report in every format, each in its own folder. */
final class FormatRuns {

    private static final int AT_ONCE = 3;

    static final List<String> FORMATS =
            List.of("table", "plain", "csv", "json", "ndjson", "markdown", "prometheus", "xlsx", "html");

    private FormatRuns() {}

    /** The results by format, with {@code more} arguments on the command line. */
    static Map<String, Running.Ended> of(Path folder, String script, List<String> formats, String... more)
            throws IOException, InterruptedException {
        Map<String, String[]> commands = new LinkedHashMap<>();
        for (String format : formats) {
            commands.put(
                    format,
                    Stream.concat(Stream.of("report", "--format", format), Stream.of(more))
                            .toArray(String[]::new));
        }
        return of(folder, script, commands);
    }

    /** The results by name of the command. */
    static Map<String, Running.Ended> of(Path folder, String script, Map<String, String[]> commands)
            throws IOException, InterruptedException {
        Map<String, Running.Ended> ended = new LinkedHashMap<>();
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            List<Map.Entry<String, String[]>> all = List.copyOf(commands.entrySet());
            for (int first = 0; first < all.size(); first += AT_ONCE) {
                Map<String, Running> some = new LinkedHashMap<>();
                for (Map.Entry<String, String[]> each : all.subList(first, Math.min(first + AT_ONCE, all.size()))) {
                    Path place = Files.createDirectory(folder.resolve(each.getKey()));
                    some.put(each.getKey(), Jar.in(place, simulator).startBy(script, each.getValue()));
                }
                for (Map.Entry<String, Running> each : some.entrySet()) {
                    ended.put(each.getKey(), each.getValue().end());
                }
            }
        }
        return ended;
    }

    /** The result of one command. */
    static Running.Ended ofOne(Path folder, String script, String... command) throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            return Jar.in(folder, simulator).startBy(script, command).end();
        }
    }
}
