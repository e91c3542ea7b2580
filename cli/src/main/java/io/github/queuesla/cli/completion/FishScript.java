package io.github.queuesla.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Completion for fish.
 *
 * @param command the command itself
 */
record FishScript(CommandCompletion command) {

    private static final String HEAD = """
            # fish completion of queue-sla. Use it now: queue-sla completion fish | source
            # For good: queue-sla completion fish > ~/.config/fish/completions/queue-sla.fish

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
            text.append(start).append(taking(place.argument())).append('\n');
        }
        for (OptionCompletion option : place.options()) {
            String names = option.names().stream()
                    .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                    .collect(Collectors.joining());
            String value = option.value().kind() == ValueCompletion.Kind.NONE ? "" : " -r" + taking(option.value());
            text.append(start)
                    .append(names)
                    .append(value)
                    .append(" -d ")
                    .append(quoted(option.description()))
                    .append('\n');
        }
        text.append('\n');
    }

    /** All names on the way to the command are on the line, and none of those that lead on from it. */
    private static String condition(CommandCompletion.Placed placed) {
        List<String> way = List.of(placed.path().split("/")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        String here =
                way.stream().map(name -> "__fish_seen_subcommand_from " + name).collect(Collectors.joining("; and "));
        String below = placed.command().subcommands().stream()
                .map(CommandCompletion::name)
                .collect(Collectors.joining(" "));
        if (way.isEmpty()) {
            return "not __fish_seen_subcommand_from " + below;
        }
        return below.isEmpty() ? here : here + "; and not __fish_seen_subcommand_from " + below;
    }

    private static String taking(ValueCompletion value) {
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
