package io.github.queuesla.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fuzzing run guided by coverage: Jazzer in a separate process, with the class path of the tests. */
final class GuidedRun {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final String CRASH = "crash-";

    private final FuzzTarget target;
    private final Duration length;
    private final Path folder;

    GuidedRun(FuzzTarget target, Duration length) {
        this.target = target;
        this.length = length;
        this.folder = Path.of("target/fuzz", target.name()).toAbsolutePath();
    }

    /** Whether Jazzer is on the class path. */
    static boolean isPossible() {
        return GuidedRun.class.getClassLoader().getResource(JAZZER.replace('.', '/') + ".class") != null;
    }

    /** Stores the inputs found; the corpus stays in {@code target/fuzz} for the next run. */
    void run(FoundInputs found) {
        try {
            Path corpus = Files.createDirectories(folder.resolve("corpus"));
            int number = 0;
            for (byte[] example : target.examples()) {
                Files.write(corpus.resolve("example-" + number++), example);
            }
            for (Path file : found.all()) {
                Files.write(corpus.resolve("found-" + number++), Files.readAllBytes(file));
            }
            Files.writeString(folder.resolve("dictionary"), dictionary());
            int exit = new ProcessBuilder(command(corpus))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError(target.name() + " breaks a rule; stored as " + crashes(found) + ", see "
                        + folder.resolve("log"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> command(Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                JAZZER,
                "--target_class=" + GuidedEntry.class.getName(),
                "--target_args=" + target.getClass().getName(),
                "--instrumentation_includes=io.github.queuesla.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + folder.resolve("dictionary"),
                "-max_len=65536",
                "-timeout=10",
                "-rss_limit_mb=4096",
                "-max_total_time=" + length.toSeconds(),
                corpus.toString());
    }

    private String dictionary() {
        StringBuilder lines = new StringBuilder();
        for (String piece : target.dictionary()) {
            lines.append('"');
            for (byte one : piece.getBytes(StandardCharsets.UTF_8)) {
                lines.append(String.format(Locale.ROOT, "\\x%02x", one));
            }
            lines.append("\"\n");
        }
        return lines.toString();
    }

    private List<Path> crashes(FoundInputs found) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(CRASH))
                    .map(GuidedRun::bytes)
                    .map(found::keep)
                    .collect(Collectors.toList());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
