package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.contract.ContractException;
import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.contract.keys.ReportKeys;
import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.genesys.recording.RecordedCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command line as a recording keeps it, and the way back: {@code COMMAND --replay DIR} runs with the recorded options,
 * which the given ones replace.
 *
 * @param parsed the command with its options
 */
public record Invocation(ParseResult parsed) {

    private static final String REPLAY = "--replay";
    private static final String CONTRACT = "--contract";
    private static final String FORMAT = "--format";
    private static final String OUTPUT = "--output";
    private static final int MOST_BYTES = 1 << 24;

    /** The copies of the files that options name. */
    private static final Map<String, String> FILES = Map.of(CONTRACT, "contract.yaml", "--queues-file", "queues.txt");

    /** Options about this machine and this network, which may hold secrets and change neither requests nor output. */
    private static final Set<String> NOT_KEPT = Set.of(
            "--record",
            REPLAY,
            "--debug",
            "--verbose",
            OUTPUT,
            OutputPlace.SPLIT_BY,
            "--history",
            "--org-url",
            "--region",
            "--login-url",
            "--env-file",
            "--insecure-http",
            "--proxy",
            "--ca-file",
            "--max-rate",
            "--deadline");

    /** Options of which one replaces all. */
    private static final Set<String> PERIOD = Set.of("--period", "--from", "--to");

    /** The command below {@code queue-sla}, such as {@code contract init}. */
    public String command() {
        String name = parsed.commandSpec().qualifiedName();
        return name.substring(name.indexOf(' ') + 1);
    }

    /** The command with its options and files. */
    public RecordedCommand recorded(CliEnvironment environment) {
        List<String> options = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            String name = option.longestName();
            if (NOT_KEPT.contains(name)) {
                continue;
            }
            if (FILES.containsKey(name)) {
                String copy = FILES.getOrDefault(name, "");
                Path file = environment
                        .directory()
                        .resolve(option.originalStringValues().get(0));
                files.put(copy, TextFile.read(name + ": ", file, MOST_BYTES));
                logo(name, file).ifPresent(logo -> files.put(copy + ReportKeys.LOGO_SUFFIX, logo.base64()));
                options.add(name + "=" + copy);
            } else {
                options.addAll(typed(option));
            }
        }
        if (!parsed.hasMatchedOption(FORMAT)
                && parsed.commandSpec().userObject() instanceof OutputOptions.Reporting to) {
            options.add(FORMAT + "=" + OptionParser.name(to.output().format()));
        }
        return new RecordedCommand(command(), options, files);
    }

    /** An option as it is typed, with each of its values. */
    private static List<String> typed(OptionSpec option) {
        String name = option.longestName();
        return option.arity().max() == 0
                ? List.of(name)
                : option.originalStringValues().stream()
                        .map(value -> name + "=" + value)
                        .toList();
    }

    /**
     * The options of this command line that a recorded one has otherwise, or not at all. The format is one of them only
     * if there are no others: hardly any format needs requests of its own.
     *
     * @param folder the recording, which the copies of files are in
     */
    public List<String> differences(Path folder, RecordedCommand recorded) {
        List<String> same = recorded.options().stream()
                .map(option -> inFolder(folder, option))
                .toList();
        List<String> different = parsed.matchedOptions().stream()
                .filter(option -> !NOT_KEPT.contains(option.longestName()))
                .flatMap(option -> typed(option).stream())
                .filter(option -> !same.contains(option))
                .toList();
        List<String> ofRequests = different.stream()
                .filter(option -> !option.startsWith(FORMAT + "="))
                .toList();
        return ofRequests.isEmpty() ? different : ofRequests;
    }

    /** A recorded option, with the path of its file in the recording. */
    private static String inFolder(Path folder, String option) {
        String name = name(option);
        return FILES.containsKey(name) ? name + "=" + folder.resolve(FILES.getOrDefault(name, "")) : option;
    }

    private static String name(String option) {
        return option.replaceFirst("=.*", "");
    }

    /** The logo that the file names, if it is a contract. */
    private static Optional<Branding.Logo> logo(String option, Path file) {
        try {
            return option.equals(CONTRACT)
                    ? ContractFile.read(file)
                            .contract()
                            .flatMap(contract -> contract.branding().logo())
                    : Optional.empty();
        } catch (ContractException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Checks that a recording is of this command; one made before commands were recorded may be.
     *
     * @throws CommandFailure if it is of another one
     */
    void requireSame(RecordedCommand recorded) {
        if (recorded.name().isEmpty() || recorded.name().equals(command())) {
            return;
        }
        String folder = parsed.matchedOption(REPLAY).originalStringValues().get(0);
        throw CommandFailure.usage("--replay: " + folder + " is a recording of 'queue-sla " + recorded.name()
                + "': use queue-sla " + recorded.name() + " --replay " + folder);
    }

    /** Whether these arguments ask for a replay. */
    public static boolean isReplay(String... arguments) {
        return Arrays.stream(arguments).anyMatch(it -> it.equals(REPLAY) || it.startsWith(REPLAY + "="));
    }

    /** The arguments, with those of the recording in addition; unchanged if the recording is of another command. */
    public String[] completed(Path folder, RecordedCommand recorded, String... arguments) {
        if (!recorded.name().equals(command())) {
            return arguments;
        }
        Set<String> given = new LinkedHashSet<>();
        parsed.matchedOptions().forEach(option -> given.addAll(List.of(option.names())));
        if (PERIOD.stream().anyMatch(given::contains)) {
            given.addAll(PERIOD);
        }
        if (given.contains(OUTPUT) && !given.contains(OutputPlace.SPLIT_BY)) {
            // The suffix of the file decides; a folder has none.
            given.add(FORMAT);
        }
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String option : recorded.options()) {
            if (!given.contains(name(option))) {
                all.add(inFolder(folder, option));
            }
        }
        return all.toArray(String[]::new);
    }
}
