package io.github.queuesla.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The completion script for zsh.
 *
 * @param command the command {@code queue-sla}
 */
record ZshScript(CommandCompletion command) {

    private static final String HEAD = """
            #compdef queue-sla
            # zsh completion of queue-sla. For this session: source <(queue-sla completion zsh)
            # Permanently, in a folder of $fpath: queue-sla completion zsh > _queue-sla

            """;

    private static final String TAIL = """
            if [[ ${funcstack[1]} == _queue-sla ]]; then
              _queue-sla "$@"
            else
              (( ${+functions[compdef]} )) || { autoload -U compinit && compinit -i -D }
              compdef _queue-sla queue-sla
            fi
            """;

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        command.placed().forEach(placed -> function(text, placed));
        return text.append(TAIL).toString();
    }

    private static void function(StringBuilder text, CommandCompletion.Placed placed) {
        CommandCompletion place = placed.command();
        String name = name(placed.path());
        text.append(name).append("() {\n");
        if (!place.subcommands().isEmpty()) {
            text.append("  local context state state_descr line\n  typeset -A opt_args\n");
        }
        text.append("  _arguments");
        if (!place.subcommands().isEmpty()) {
            text.append(" -C");
        }
        place.options().forEach(option -> text.append(" \\\n    ").append(specification(option)));
        if (!place.subcommands().isEmpty()) {
            text.append(" \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n");
            subcommands(text, placed, name);
        } else if (place.argument().kind() != ValueCompletion.Kind.NONE) {
            text.append(" \\\n    ")
                    .append(quoted("*:" + place.argument().label() + ":" + action(place.argument())))
                    .append('\n');
        } else {
            text.append('\n');
        }
        text.append("}\n\n");
    }

    private static void subcommands(StringBuilder text, CommandCompletion.Placed placed, String name) {
        List<CommandCompletion> below = placed.command().subcommands();
        text.append("  case $state in\n    command)\n      local -a commands=(\n");
        below.forEach(command -> text.append("        ")
                .append(quoted(command.name() + ":" + command.description()))
                .append('\n'));
        text.append("      )\n      _describe -t commands command commands\n      ;;\n");
        text.append("    argument)\n      case ${words[1]} in\n");
        below.forEach(command -> text.append("        ")
                .append(command.name())
                .append(") ")
                .append(name)
                .append('-')
                .append(command.name())
                .append(" ;;\n"));
        text.append("      esac\n      ;;\n  esac\n");
    }

    private static String name(String path) {
        return "_queue-sla" + path.replace('/', '-');
    }

    /**
     * The argument specification of an option, such as {@code '(-o --output)'{-o+,--output=}'[Where
     * to]:FILE:_files'}.
     */
    private static String specification(OptionCompletion option) {
        ValueCompletion value = option.value();
        boolean takes = value.kind() != ValueCompletion.Kind.NONE;
        List<String> names = option.names().stream()
                .map(name -> takes ? name + (name.startsWith("--") ? "=" : "+") : name)
                .toList();
        String tail =
                "[" + escaped(option.description()) + "]" + (takes ? ":" + value.label() + ":" + action(value) : "");
        if (option.repeatable()) {
            return names.stream().map(name -> quoted("*" + name + tail)).collect(Collectors.joining(" \\\n    "));
        }
        return names.size() == 1
                ? quoted(names.get(0) + tail)
                : quoted("(" + String.join(" ", option.names()) + ")") + "{" + String.join(",", names) + "}"
                        + quoted(tail);
    }

    private static String action(ValueCompletion value) {
        return switch (value.kind()) {
            case WORD ->
                value.list()
                        ? "{_values -s , " + value.label() + " " + String.join(" ", value.words()) + "}"
                        : "(" + String.join(" ", value.words()) + ")";
            case FILE -> "_files";
            case FOLDER -> "_files -/";
            case NONE, TEXT -> " ";
        };
    }

    private static String escaped(String description) {
        return description
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
