package io.github.queuesla.e2e.outputs;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The results of all runs of a case, as one text. */
public final class Transcript {

    private final StringBuilder text = new StringBuilder();
    private final Path folder;

    private Transcript(Path folder) {
        this.folder = folder;
    }

    /** Runs the case in a folder. */
    public static String of(OutputCase asked, Simulators simulators, Path folder) throws IOException {
        Simulator simulator = simulators.of(asked.organisation());
        Transcript transcript = new Transcript(folder);
        for (OutputCase.Run run : asked.runs()) {
            transcript.add(run, command(run, asked.organisation(), simulator, folder));
        }
        return transcript.text.toString();
    }

    /** The variables of the organisation without queues and dates, which the cases set themselves. */
    private static Command command(
            OutputCase.Run run, PretendOrganisation organisation, Simulator simulator, Path folder) {
        Command command = Command.in(folder, simulator)
                .without("GENESYS_QUEUE_IDS")
                .without("GENESYS_START_DATE")
                .without("GENESYS_END_DATE");
        for (String variable : run.variables()) {
            int equals = variable.indexOf('=');
            command = command.with(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return command.at(comparesClocks(run) ? InstantSource.system() : organisation.clock());
    }

    /** The HTTP dates of the simulator use the real clock, and doctor compares them with the clock of the run. */
    private static boolean comparesClocks(OutputCase.Run run) {
        return run.arguments().contains("doctor");
    }

    private void add(OutputCase.Run run, Command command) throws IOException {
        Command.Run done = command.run(run.arguments().toArray(String[]::new));
        Masks masks = Masks.of(folder, comparesClocks(run));
        text.append("$ queue-sla ").append(run.typed()).append('\n');
        text.append("exit code ").append(done.exitCode()).append('\n');
        section("standard error", masks.over(done.err()));
        section("standard output", masks.over(Printed.readable(done.out())));
        int option = Math.max(run.arguments().indexOf("-o"), run.arguments().indexOf("--output"));
        if (option >= 0) {
            String file = run.arguments().get(option + 1);
            Path path = folder.resolve(file);
            section("file " + file, Files.isRegularFile(path) ? masks.over(Printed.readable(path)) : "");
        }
    }

    private void section(String title, String content) {
        if (!content.isEmpty()) {
            text.append("--- ").append(title).append('\n').append(Printed.visible(content));
        }
    }
}
