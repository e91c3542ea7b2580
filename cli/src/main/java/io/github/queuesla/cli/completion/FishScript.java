package io.github.queuesla.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The completion script for fish.
 *
 * @param command the command {@code queue-sla}
 */
record FishScript(CommandCompletion command) {

    private static final String HEAD = """
            # fish completion of queue-sla. For this session: queue-sla completion fish | source
            # Permanently: queue-sla completion fish > ~/.config/fish/completions/queue-sla.fish

            complete -c queue-sla -f

            """;

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        command.placed().forEach(placed -> lines(text, placed));
        return text.toString();
    }

    private void lines(StringBuilder text, CommandCompletion.Placed placed) {
        CommandCompletion place = placed.command();
        String start = "complete -c queue-sla -n " + quoted(condition(placed));
        for (CommandCompletion below : place.subcommands()) {
            text.append(start)
                    .append(" -a ")
                    .append(below.name())
                    .append(" -d ")
                    .append(quoted(below.description()))
                    .append('\n');
        }
        if (place.argument().kind() != ValueCompletion.Kind.NONE) {
            text.append(start).append(valueCompletion(place.argument())).append('\n');
        }
        for (OptionCompletion option : place.options()) {
            String names = option.names().stream()
                    .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                    .collect(Collectors.joining());
            String value =
                    option.value().kind() == ValueCompletion.Kind.NONE ? "" : " -r" + valueCompletion(option.value());
            text.append(start)
                    .append(names)
                    .append(value)
                    .append(" -d ")
                    .append(quoted(option.description()))
                    .append('\n');
        }
        text.append('\n');
    }

    /** The condition that the line names this command and none of its subcommands. */
    private static String condition(CommandCompletion.Placed placed) {
        List<String> names = List.of(placed.path().split("/")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        String here = names.stream()
                .map(name -> "__fish_seen_subcommand_from " + name)
                .collect(Collectors.joining("; and "));
        String below = placed.command().subcommands().stream()
                .map(CommandCompletion::name)
                .collect(Collectors.joining(" "));
        if (names.isEmpty()) {
            return "not __fish_seen_subcommand_from " + below;
        }
        return below.isEmpty() ? here : here + "; and not __fish_seen_subcommand_from " + below;
    }

    private static String valueCompletion(ValueCompletion value) {
        return switch (value.kind()) {
            case WORD -> " -f -a " + quoted(String.join(" ", value.words()));
            case FILE -> " -F";
            case FOLDER -> " -f -a '(__fish_complete_directories)'";
            case NONE, TEXT -> " -f";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
