package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A command run in this process, with its own folder and environment and a fixed clock. */
public final class Command {

    /** The result of a run. */
    public record Run(int exitCode, String out, String err) {

        /** The lines of standard output. */
        public List<String> outLines() {
            return out.lines().toList();
        }

        /** Standard output with its wrapped sentences, and all else, in one line. */
        public String unwrapped() {
            return out.replaceAll("\\s+", " ");
        }
    }

    static final Instant NOW = Machines.NOW;

    private final Path folder;
    private final Map<String, String> variables;
    private final InstantSource clock;
    private final Program program;

    private Command(Path folder, Map<String, String> variables, InstantSource clock, Program program) {
        this.folder = folder;
        this.variables = variables;
        this.clock = clock;
        this.program = program;
    }

    /** What is run, in an environment; it returns the exit code. */
    @FunctionalInterface
    public interface Program {
        int run(CliEnvironment environment, String... arguments);
    }

    /** A command without variables. */
    public static Command in(Path folder) {
        return new Command(folder, Map.of(), InstantSource.fixed(NOW), QueueSla::run);
    }

    /** A command with the variables of the simulator, including its dates and queues. */
    public static Command in(Path folder, Simulator simulator) {
        return new Command(folder, simulator.environment(), InstantSource.fixed(NOW), QueueSla::run);
    }

    /** The same command with one more variable. */
    public Command with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Command(folder, more, clock, program);
    }

    /** The same command without one variable. */
    public Command without(String name) {
        Map<String, String> less = new HashMap<>(variables);
        less.remove(name);
        return new Command(folder, less, clock, program);
    }

    /** The same command with another clock. */
    public Command at(InstantSource other) {
        return new Command(folder, variables, other, program);
    }

    /** The same command of another program. */
    public Command of(Program other) {
        return new Command(folder, variables, clock, other);
    }

    /** Runs the command with the arguments. */
    public Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment environment =
                new CliEnvironment(variables, folder, out, err, clock, false, false, OptionalInt.empty(), Colour.AUTO);
        int code = program.run(environment, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
