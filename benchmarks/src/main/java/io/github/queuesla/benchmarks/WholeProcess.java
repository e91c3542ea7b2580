package io.github.queuesla.benchmarks;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A comparison of whole processes: the command and the tutorial's client in turn, against the same simulated organisation
 * with the same latency. Arguments: runs, queues, milliseconds per round trip.
 */
public final class WholeProcess {

    private static final String SUMMARY = "queue-sla, queue-summary";
    private static final String AGGREGATES = "queue-sla, conversation-aggregates";
    private static final String TUTORIAL = "tutorial in Python";
    private static final String VERSION = "queue-sla --version";
    private static final String BARE_JVM = "java -version";

    private record Contender(String name, List<String> command) {}

    private final Path folder;
    private final PrintStream out;
    private final Simulator simulator;
    private final Path queues;

    private WholeProcess(Path folder, PrintStream out, Simulator simulator, Path queues) {
        this.folder = folder;
        this.out = out;
        this.simulator = simulator;
        this.queues = queues;
    }

    /** Runs the comparison; the working folder must be the checkout. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = argument(arguments, 0, 5);
        int queues = argument(arguments, 1, 3_000);
        int millis = argument(arguments, 2, 200);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SimulatorOptions options = SimulatorOptions.of(InstantSource.system())
                .withOrganisation(
                        OrganisationOptions.defaults().withQueues(queues).withVolume(0.02))
                .withBehaviour(Behaviour.builder().requestsPerMinute(1_000_000).build());
        Path list = Files.createTempFile("queues", ".txt");
        try (Simulator simulator = Simulator.start(options)) {
            Files.write(
                    list,
                    simulator.organisation().queues().stream().map(Queue::id).toList());
            new WholeProcess(Path.of("").toAbsolutePath(), out, simulator, list).run(runs, Duration.ofMillis(millis));
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private void run(int runs, Duration latency) throws IOException, InterruptedException {
        List<Contender> contenders = contenders();
        for (Contender contender : contenders) {
            // The first run creates the contacts of the month and the class-data archive, which belong to no result.
            time(contender);
        }
        simulator.setBehaviour(Behaviour.builder()
                .requestsPerMinute(1_000_000)
                .latency(latency, Duration.ZERO)
                .build());
        Timings timings = new Timings(out);
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Contender contender : contenders) {
                int before = simulator.requests().all().size();
                timings.add(contender.name(), time(contender));
                requests.put(contender.name(), simulator.requests().all().size() - before);
            }
        }
        print(timings, requests);
    }

    private List<Contender> contenders() {
        String launcher = folder.resolve("queue-sla").toString();
        List<String> report = List.of(launcher, "report", "--queues-file", queues.toString(), "--format", "plain");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                new Contender(SUMMARY, plus(report, "--api", "queue-summary")),
                new Contender(AGGREGATES, plus(report, "--api", "conversation-aggregates")),
                new Contender(
                        TUTORIAL,
                        List.of(
                                "python3",
                                folder.resolve("benchmarks/tutorial.py").toString())),
                new Contender(VERSION, List.of(launcher, "--version")),
                new Contender(BARE_JVM, List.of(java, "-Xshare:auto", "-version")));
    }

    private static List<String> plus(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private long time(Contender contender) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(contender.command())
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        builder.environment().putAll(simulator.environment());
        builder.environment().put("QUEUES_FILE", queues.toString());
        // java -version prints to standard error.
        if (contender.name().equals(BARE_JVM)) {
            builder.redirectError(Redirect.DISCARD);
        }
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        long taken = System.nanoTime() - start;
        if (code != 0) {
            throw new IllegalStateException(contender.name() + " failed with exit code " + code);
        }
        return taken;
    }

    private static void print(Timings timings, Map<String, Integer> requests) {
        timings.print("requests", name -> String.valueOf(requests.get(name)));
        timings.ratio("tutorial / queue-summary", TUTORIAL, SUMMARY);
        timings.ratio("tutorial / conversation-aggregates", TUTORIAL, AGGREGATES);
        timings.ratio("--version / bare JVM", VERSION, BARE_JVM);
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
