package io.github.queuesla.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The times of contenders that ran in turn. Not thread-safe. */
final class Timings {

    private final PrintStream out;
    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    Timings(PrintStream out) {
        this.out = out;
    }

    void add(String contender, long nanos) {
        times.computeIfAbsent(contender, name -> new ArrayList<>()).add(nanos);
    }

    /**
     * Prints a line for each contender.
     *
     * @param heading the heading of the last column
     * @param last the last column of a contender
     */
    void print(String heading, UnaryOperator<String> last) {
        out.printf(Locale.ROOT, "%-44s %9s %9s %9s %12s%n", "", "min s", "median s", "max s", heading);
        times.forEach((name, list) -> {
            List<Long> sorted = list.stream().sorted().toList();
            out.printf(
                    Locale.ROOT,
                    "%-44s %9.3f %9.3f %9.3f %12s%n",
                    name,
                    sorted.get(0) / 1e9,
                    sorted.get(sorted.size() / 2) / 1e9,
                    sorted.get(sorted.size() - 1) / 1e9,
                    last.apply(name));
        });
    }

    /** Prints the lowest, median and highest ratio of neighbouring runs. */
    void ratio(String name, String of, String to) {
        // Ratios of neighbouring runs, since load from other processes changes both (docs/performance.md).
        List<Long> above = times.getOrDefault(of, List.of());
        List<Long> below = times.getOrDefault(to, List.of());
        List<Double> pairs = new ArrayList<>();
        for (int run = 0; run < above.size(); run++) {
            pairs.add((double) above.get(run) / below.get(run));
        }
        pairs.sort(null);
        out.printf(
                Locale.ROOT,
                "%-44s %9.2f %9.2f %9.2f%n",
                name,
                pairs.get(0),
                pairs.get(pairs.size() / 2),
                pairs.get(pairs.size() - 1));
    }
}
