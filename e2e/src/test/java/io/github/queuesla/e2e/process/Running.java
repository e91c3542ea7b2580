package io.github.queuesla.e2e.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that has been started.
 *
 * @param process itself
 * @param out the file that gets its standard output
 * @param err the file that gets its standard error
 */
record Running(Process process, Path out, Path err) {

    private static final int PATIENCE_SECONDS = 60;

    /** What a process left behind. */
    record Ended(int exitCode, String out, String err) {}

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends a signal, such as {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until it has ended. */
    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: "
                    + process.info().commandLine().orElse(""));
        }
        Ended ended = new Ended(process.exitValue(), read(out), read(err));
        return ended;
    }

    /** As text, which a workbook is not all of. */
    private static String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
