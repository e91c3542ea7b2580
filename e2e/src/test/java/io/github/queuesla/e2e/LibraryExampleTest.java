package io.github.queuesla.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library example of the README compiles and runs as pasted; {@code .ci/library} tries it in an empty project. */
class LibraryExampleTest {

    private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

    @TempDir
    private Path folder = Path.of("");

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }

    private static String block(String language) throws IOException {
        String begin = "```" + language + "\n";
        String readme = readme();
        int start = readme.indexOf(begin) + begin.length();
        return readme.substring(start, readme.indexOf("\n```\n", start)) + "\n";
    }

    private static String version(String xml) {
        Matcher version = VERSION.matcher(xml);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void exampleOfTheReadmeGivesOneLinePerQueue() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("January.java"), block("java"));
        try (Simulator simulator = Organisations.good()) {
            ProcessBuilder java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            source.toString())
                    .redirectErrorStream(true);
            java.environment()
                    .putAll(Map.of(
                            "GENESYS_ORG_URL", simulator.baseUri().toString(),
                            "GENESYS_CLIENT_ID", simulator.clientId(),
                            "GENESYS_CLIENT_SECRET", simulator.clientSecret()));
            Process run = java.start();
            List<String> lines = new String(run.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            assertThat(run.waitFor()).as(String.join("\n", lines)).isZero();
            assertThat(lines).hasSize(8).anyMatch(line -> line.matches("Sales: \\d+/\\d+ = \\d\\d\\.\\d\\d %"));
            assertThat(lines).contains("Crisis Line: no traffic");
        }
    }

    @Test
    void coordinatesOfTheReadmeAreThoseOfTheModule() throws IOException {
        String module = Files.readString(Path.of("../genesys/pom.xml"));
        assertThat(block("xml"))
                .contains("<groupId>io.github.queuesla</groupId>")
                .contains("<artifactId>queue-sla-genesys</artifactId>");
        assertThat(module).contains("<artifactId>queue-sla-genesys</artifactId>");
        assertThat(version(block("xml"))).isEqualTo(version(module));
    }
}
