package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options to answer from a history instead of the platform. */
public final class HistoryOptions {

    /** The option that names the folder. */
    public static final String HISTORY = HistoryFolderOption.NAME;

    /** The option for live names of queues. */
    public static final String NAMES = "--names-from-platform";

    /** Options that ask the platform in a certain way, or keep what it answers. */
    private static final List<String> OF_REQUESTS = List.of("--api", "--record", "--replay");

    /** Options that choose an organisation of the platform. */
    private static final List<String> OF_PLATFORM = List.of("--org-url", "--region");

    @Option(
            names = HISTORY,
            paramLabel = "DIR",
            description = "Answer from this folder of contacts, without network or credentials; repeat it for the"
                    + " folders of several organisations (" + HistoryFolderOption.VARIABLE + ";"
                    + " default: ask the platform).")
    private List<String> histories = new ArrayList<>();

    @Option(
            names = NAMES,
            description = "With --history, take the names of queues from the platform's list instead of the folder.")
    private boolean namesFromPlatform;

    /**
     * The histories that answer instead of the platform. Immutable.
     *
     * @param folders the folder of each
     * @param namesFromPlatform whether the platform lists the queues, which it does for one only
     */
    public record Choice(List<Path> folders, boolean namesFromPlatform) {

        public Choice {
            folders = List.copyOf(folders);
        }
    }

    /**
     * The chosen histories; empty if the platform answers. The folder of the variable gives way to options that ask the
     * platform; the one of the option does not go with them.
     *
     * @param spec the command that has these options
     */
    public Optional<Choice> choice(CommandSpec spec, CliEnvironment environment, Settings settings) {
        ParseResult parsed = spec.commandLine().getParseResult();
        if (!histories.isEmpty()) {
            OF_REQUESTS.stream().filter(parsed::hasMatchedOption).findFirst().ifPresent(option -> {
                throw CommandFailure.usage(HISTORY + " cannot be combined with " + option
                        + ", which is about requests to the platform:" + " remove one of them");
            });
            if (namesFromPlatform && histories.size() > 1) {
                throw CommandFailure.usage(NAMES + " is about one organisation: give one " + HISTORY);
            }
            return Optional.of(new Choice(
                    histories.stream()
                            .map(text -> HistoryFolderOption.ofOption(environment, text))
                            .toList(),
                    namesFromPlatform));
        }
        Optional<Choice> ofVariable = ofVariable(environment, settings, parsed);
        if (namesFromPlatform && ofVariable.isEmpty()) {
            throw CommandFailure.usage(
                    NAMES + " needs " + HISTORY + ": the platform's names are used anyway without it");
        }
        return ofVariable;
    }

    private Optional<Choice> ofVariable(CliEnvironment environment, Settings settings, ParseResult parsed) {
        boolean asksPlatform = OF_PLATFORM.stream().anyMatch(parsed::hasMatchedOption) && !namesFromPlatform;
        if (asksPlatform || OF_REQUESTS.stream().anyMatch(parsed::hasMatchedOption)) {
            return Optional.empty();
        }
        return HistoryFolderOption.ofVariable(environment, settings)
                .map(folder -> new Choice(List.of(folder), namesFromPlatform));
    }
}
