package io.github.queuesla.e2e.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A running process.
 *
 * @param process the process
 * @param out the file that gets its standard output
 * @param err the file that gets its standard error
 */
record Running(Process process, Path out, Path err) {

    private static final int PATIENCE_SECONDS = 60;

    /** The result of a process. */
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

    /** Waits for its end, but not longer than this. */
    void await(Duration atMost) throws InterruptedException {
        process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for its end. */
    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: "
                    + process.info().commandLine().orElse(""));
        }
        Ended ended = new Ended(process.exitValue(), read(out), read(err));
        return ended;
    }

    /** Standard output as text; of a workbook only partly readable. */
    private static String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
