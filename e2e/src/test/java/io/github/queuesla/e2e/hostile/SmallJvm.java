package io.github.queuesla.e2e.hostile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A JVM with a heap of 256 MB that runs one command after the other with the jar of users, so a memory leak in one
 * makes
 * the next one fail.
 */
final class SmallJvm implements AutoCloseable {

    static final File JAR = new File("../cli/target/queue-sla.jar").getAbsoluteFile();
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final String HEAP = "-Xmx256m";

    /**
     * The result of a run.
     *
     * @param bytes standard output, one character per byte
     * @param length the elapsed time
     * @param work the CPU time of all processors
     */
    record Run(int exitCode, String bytes, String err, Duration length, Duration work) {

        private static final Duration LONGEST = Duration.ofSeconds(5);

        /** Whether it was fast enough; on a busy machine, its CPU time counts. */
        boolean isQuick() {
            return length.compareTo(LONGEST) < 0
                    || (work.compareTo(LONGEST) < 0 && length.compareTo(LONGEST.multipliedBy(12)) < 0);
        }

        byte[] data() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }

        String out() {
            return new String(data(), StandardCharsets.UTF_8);
        }
    }

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private SmallJvm(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(process.getInputStream());
    }

    static SmallJvm start() throws IOException {
        String classes = JAR + File.pathSeparator + new File("target/test-classes").getAbsolutePath();
        return new SmallJvm(new ProcessBuilder(JAVA, HEAP, "-cp", classes, ManyRuns.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Runs a command with output into a pipe. */
    Run run(Path folder, Map<String, String> variables, String... arguments) throws IOException {
        return run(false, folder, variables, arguments);
    }

    /** Runs a command at a terminal of 80 columns, in colour. */
    Run runAtTerminal(Path folder, Map<String, String> variables, String... arguments) throws IOException {
        return run(true, folder, variables, arguments);
    }

    private synchronized Run run(boolean terminal, Path folder, Map<String, String> variables, String... arguments)
            throws IOException {
        to.writeBoolean(true);
        to.writeUTF(folder.toAbsolutePath().toString());
        to.writeBoolean(terminal);
        to.writeInt(2 * variables.size());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            to.writeUTF(variable.getKey());
            to.writeUTF(variable.getValue());
        }
        to.writeInt(arguments.length);
        for (String argument : List.of(arguments)) {
            to.writeUTF(argument);
        }
        to.flush();
        Duration length = Duration.ofNanos(from.readLong());
        Duration work = Duration.ofNanos(from.readLong());
        int code = from.readInt();
        String data = new String(from.readNBytes(from.readInt()), StandardCharsets.ISO_8859_1);
        byte[] messages = from.readNBytes(from.readInt());
        return new Run(code, data, new String(messages, StandardCharsets.UTF_8), length, work);
    }

    @Override
    public void close() throws IOException {
        to.writeBoolean(false);
        to.close();
        process.destroy();
    }
}
