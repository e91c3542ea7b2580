package io.github.queuesla.e2e.process;

import io.github.queuesla.simulator.Simulator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jar that users run, with a working folder and an environment. Immutable. */
final class Jar {

    private static final File FILE = new File("../cli/target/queue-sla.jar").getAbsoluteFile();
    private static final String MAIN = "io.github.queuesla.cli.Main";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> before;

    private Jar(Path folder, Map<String, String> environment, List<String> before) {
        this.folder = folder;
        this.environment = environment;
        this.before = before;
    }

    /** The jar in a folder, with the variables of the simulator but all of its queues. */
    static Jar in(Path folder, Simulator simulator) {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.remove("GENESYS_QUEUE_IDS");
        return new Jar(folder, environment, List.of());
    }

    /** The same jar run as another user, who owns the folder; needs the superuser. */
    Jar asUser(int id) {
        List<String> more = new ArrayList<>(List.of("setpriv", "--reuid", "" + id, "--regid", "" + id));
        more.add("--clear-groups");
        return new Jar(folder, environment, more);
    }

    /** Starts it with standard output and standard error redirected to files. */
    Running start(String... arguments) throws IOException {
        // The parent process may ignore SIGINT, and child processes inherit that.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(before);
        command.addAll(java(arguments));
        return started(command);
    }

    /**
     * Starts a script that runs it.
     *
     * @param script a bash script in which {@code "$@"} is the command
     */
    Running startBy(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("bash", "-c", script, "bash"));
        command.addAll(java(arguments));
        return started(command);
    }

    private static List<String> java(String... arguments) {
        // The options of the launcher; without performance counters, whose file would hit a file size limit first.
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:-UsePerfData", "-Xlog:disable", "-XX:SharedArchiveFile=" + Archive.MADE));
        command.addAll(List.of("-cp", FILE.getPath(), MAIN));
        command.addAll(List.of(arguments));
        return command;
    }

    private Running started(List<String> command) throws IOException {
        Path out = Files.createTempFile("queue-sla-out", null);
        Path err = Files.createTempFile("queue-sla-err", null);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS_"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** The class archive of the launcher; a process without one starts without it. */
    private static final class Archive {

        private static final Path MADE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("queue-sla-classes");
                folder.toFile().deleteOnExit();
                Path file = folder.resolve("classes.jsa");
                file.toFile().deleteOnExit();
                new ProcessBuilder(
                                JAVA,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:disable",
                                "-XX:ArchiveClassesAtExit=" + file,
                                "-cp",
                                FILE.getPath(),
                                MAIN,
                                "demo",
                                "--queues",
                                "4")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                return file;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
