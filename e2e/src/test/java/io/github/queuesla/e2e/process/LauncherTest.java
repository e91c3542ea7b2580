package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class archive that the launcher keeps; a script stands for Java and notes its arguments. */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            printf '%%s ' "$@" >>"%1$s/calls"
            echo >>"%1$s/calls"
            for word; do
              case $word in
                -XX:ArchiveClassesAtExit=*) : >"${word#*=}" ;;
              esac
            done
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("one"));
        Files.copy(Path.of("../queue-sla"), home.resolve("queue-sla"), StandardCopyOption.COPY_ATTRIBUTES);
        Path target = Files.createDirectories(home.resolve("cli/target"));
        Files.writeString(target.resolve("queue-sla.jar"), "jar");
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(bin.resolveSibling("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"17.0.1\"\n");
        Path java = Files.writeString(bin.resolve("java"), JAVA.formatted(folder));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** Runs the launcher, and returns the calls of Java. */
    private List<String> calls(Path launcher) throws IOException, InterruptedException {
        Path calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "report").redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(calls);
    }

    private List<Path> archives(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where.resolve("cli/target"))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".jsa")).toList());
        }
    }

    @Test
    void firstRunMakesTheArchiveAndTheNextUsesIt() throws IOException, InterruptedException {
        assertThat(calls(home.resolve("queue-sla")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("-XX:SharedArchiveFile=" + archives(home).get(0));
        assertThat(calls(home.resolve("queue-sla")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("-XX:SharedArchiveFile=");
    }

    @Test
    void linkToTheFolderUsesTheSameArchive() throws IOException, InterruptedException {
        calls(home.resolve("queue-sla"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        assertThat(calls(link.resolve("queue-sla"))).hasSize(1);
    }

    @Test
    void movedFolderMakesItsArchiveAnew() throws IOException, InterruptedException {
        calls(home.resolve("queue-sla"));
        Path moved = Files.move(home, folder.resolve("two"));

        assertThat(calls(moved.resolve("queue-sla")))
                .hasSize(2)
                .first()
                .asString()
                .contains("-XX:ArchiveClassesAtExit=" + moved);
        assertThat(calls(moved.resolve("queue-sla"))).hasSize(1);
    }

    @Test
    void changedJarReplacesTheArchive() throws IOException, InterruptedException {
        calls(home.resolve("queue-sla"));
        Path old = archives(home).get(0);
        Files.setLastModifiedTime(home.resolve("cli/target/queue-sla.jar"), FileTime.fromMillis(1_000_000));

        assertThat(calls(home.resolve("queue-sla"))).hasSize(2);
        assertThat(archives(home)).hasSize(1).doesNotContain(old);
    }
}
