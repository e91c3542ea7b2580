package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion scripts, run in those shells that are installed. */
class CompletionTest {

    private static final Pattern WORDS =
            Pattern.compile("--([a-z-]+)=[A-Z]+[^-]*?\\s((?:[a-z0-9]+(?:-[a-z0-9]+)*, )+[a-z0-9-]+) \\(default");

    @TempDir
    private Path folder = Path.of("");

    private String script(String shell) {
        Command.Run run = Command.in(folder).run("completion", shell);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    /** The output of a shell that runs the commands after the script. */
    private String in(String shell, String commands) throws IOException, InterruptedException {
        assumeTrue(isInstalled(shell), shell + " is not installed");
        Path file = folder.resolve("script." + shell);
        Files.writeString(file, script(shell));
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("queues.txt"), "Sales");
        Process process = new ProcessBuilder(shell, "-c", "source " + file + "\n" + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    private static boolean isInstalled(String shell) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queue-sla rep | report",
                "queue-sla contract v | validate",
                "queue-sla report --formu | --formula",
                "queue-sla report --format j | json",
                "queue-sla report --format = j | json",
                "queue-sla report --api queue- | queue-summary",
                "queue-sla report --by day,me | day,media",
                "queue-sla report --region eu-central-2 | eu-central-2",
                "queue-sla report --queue queues --ap | --api",
                "queue-sla report --queues-file que | queues.txt",
                "queue-sla report --record ke | kept",
                "queue-sla contract validate que | queues.txt",
                "queue-sla plan --assume- | --assume-queues",
                "queue-sla doctor --format t | table",
                "queue-sla completion z | zsh",
                "queue-sla queues --format ta | table",
                "queue-sla --vers | --version",
                "queue-sla report --within 2 | ''"
            })
    void bashCompletes(String typed, String completed) throws IOException, InterruptedException {
        String out = in(
                "bash",
                "COMP_WORDS=(" + typed + ") COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_queue_sla\n"
                        + "printf '%s\\n' \"${COMPREPLY[@]}\"");

        assertThat(out.strip()).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queue-sla rep | report",
                "queue-sla contract v | validate",
                "queue-sla report --formu | --formula",
                "queue-sla report --format j | json",
                "queue-sla report --api queue- | queue-summary",
                "queue-sla report --queues-file que | queues.txt",
                "queue-sla report --record ke | kept/",
                "queue-sla completion z | zsh"
            })
    void fishCompletes(String typed, String completed) throws IOException, InterruptedException {
        assertThat(in("fish", "complete -C '" + typed + "'").lines().map(line -> line.replaceFirst("\t.*", "")))
                .contains(completed);
    }

    @Test
    void zshTakesTheScriptAndKnowsTheCommand() throws IOException, InterruptedException {
        assertThat(in("zsh", "echo ${_comps[queue-sla]} ${+functions[_queue-sla-contract-validate]}"))
                .isEqualTo("_queue-sla 1\n");
    }

    static List<String> commands() {
        return Command.in(Path.of(""))
                .run("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionOfTheHelpIsInEveryScript(String command) {
        String help = Command.in(folder).run(command, "--help").out();
        List<String> options = Pattern.compile("(?m)^ +(?:-\\w, )?--([a-z-]+)")
                .matcher(help)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(options).contains("help", "debug");

        String bash = script("bash");
        String zsh = function(script("zsh"), "_queue-sla-" + command);
        List<String> fish = script("fish")
                .lines()
                .filter(line -> line.contains("__fish_seen_subcommand_from " + command))
                .toList();
        String offered = bash.substring(bash.lastIndexOf("'/" + command + "')"));
        for (String option : options) {
            assertThat(offered.substring(0, offered.indexOf("fi\n"))).contains("--" + option);
            assertThat(zsh).contains("--" + option);
            assertThat(fish).anyMatch(line -> line.contains(" -l " + option + " "));
        }
    }

    private static String function(String script, String name) {
        int start = script.indexOf("\n" + name + "() {");
        return script.substring(start, script.indexOf("\n}\n", start));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void valuesInTheHelpAreThoseThatAreCompleted(String command) {
        String help = Command.in(folder).run(command, "--help").out().replaceAll("\\s+", " ");
        String bash = script("bash");
        Matcher listed = WORDS.matcher(help);
        while (listed.find()) {
            if (listed.group(1).equals("names")) {
                continue;
            }
            String place = "'/" + command + " --" + listed.group(1) + "'";
            int start = bash.indexOf(place);
            String action = bash.substring(start, bash.indexOf("return", start));
            assertThat(action).contains(" '" + listed.group(2).replace(", ", " ") + "' ");
        }
    }

    @Test
    void reportAloneListsManyWords() {
        String help = Command.in(folder).run("report", "--help").out().replaceAll("\\s+", " ");

        assertThat(WORDS.matcher(help).results().map(result -> result.group(1)))
                .contains("format", "api", "no-traffic", "rounding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "completion tcsh", "completion bash zsh"})
    void invalidShellIsAUsageError(String arguments) {
        Command.Run run = Command.in(folder).run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("Exception");
    }

    @Test
    void descriptionsCannotBreakOutOfTheirQuotes() {
        assertThat(Stream.of("bash", "zsh", "fish").map(this::script))
                .allSatisfy(
                        script -> assertThat(script).doesNotContain("${DEFAULT").doesNotContain("%n"));
    }
}
