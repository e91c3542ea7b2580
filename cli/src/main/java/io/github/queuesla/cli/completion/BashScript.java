package io.github.queuesla.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The completion script for bash 3.2 or newer.
 *
 * @param command the command {@code queue-sla}
 */
record BashScript(CommandCompletion command) {

    // bash 3.2, which macOS ships, has no mapfile and no compopt.
    private static final String HEAD = """
            # bash completion of queue-sla. For this session: source <(queue-sla completion bash)
            # Permanently: queue-sla completion bash > ~/.local/share/bash-completion/completions/queue-sla

            _queue_sla_words() {
              COMPREPLY=($(compgen -W "$1" -- "$2"))
            }

            _queue_sla_list() {
              local before=
              [[ $2 == *,* ]] && before=${2%,*},
              COMPREPLY=($(compgen -P "$before" -W "$1" -- "${2##*,}"))
              compopt -o nospace 2>/dev/null
            }

            _queue_sla_paths() {
              local IFS=$'\\n'
              COMPREPLY=($(compgen "$1" -- "$2"))
              compopt -o filenames 2>/dev/null
            }

            _queue_sla() {
              local IFS=$' \\t\\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path= i
              COMPREPLY=()
              # bash splits --option=value into three words.
              if [[ $cur == = ]]; then
                cur=
              elif [[ $prev == = ]]; then
                prev=${COMP_WORDS[COMP_CWORD-2]}
              fi
            """;

    String text() {
        return HEAD + path() + values() + arguments() + """
            }

            complete -F _queue_sla queue-sla
            """;
    }

    private String path() {
        String paths = command.placed()
                .map(CommandCompletion.Placed::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(" | "));
        return "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case $path/${COMP_WORDS[i]} in\n      " + paths
                + ") path=$path/${COMP_WORDS[i]} ;;\n      *) break ;;\n    esac\n  done\n";
    }

    /** The completion of option values; options with the same values share a line. */
    private String values() {
        Map<String, StringJoiner> places = new LinkedHashMap<>();
        command.placed().forEach(placed -> {
            for (OptionCompletion option : placed.command().options()) {
                if (option.value().kind() != ValueCompletion.Kind.NONE) {
                    option.names()
                            .forEach(name -> places.computeIfAbsent(
                                            completing(option.value()), action -> new StringJoiner(" | "))
                                    .add("'" + placed.path() + " " + name + "'"));
                }
            }
        });
        StringBuilder text = new StringBuilder("  case \"$path $prev\" in\n");
        places.forEach((action, patterns) -> text.append("    ")
                .append(patterns)
                .append(")\n      ")
                .append(action)
                .append("return\n      ;;\n"));
        return text.append("  esac\n").toString();
    }

    private static String completing(ValueCompletion value) {
        return switch (value.kind()) {
            case WORD ->
                (value.list() ? "_queue_sla_list '" : "_queue_sla_words '") + String.join(" ", value.words())
                        + "' \"$cur\"\n      ";
            case FILE -> "_queue_sla_paths -f \"$cur\"\n      ";
            case FOLDER -> "_queue_sla_paths -d \"$cur\"\n      ";
            case NONE, TEXT -> "";
        };
    }

    private String arguments() {
        StringBuilder text = new StringBuilder("  case $path in\n");
        command.placed().forEach(placed -> {
            CommandCompletion place = placed.command();
            Stream<String> options = place.options().stream().flatMap(option -> option.names().stream());
            text.append("    '").append(placed.path()).append("')\n");
            text.append("      if [[ $cur == -* ]]; then\n        _queue_sla_words '")
                    .append(options.collect(Collectors.joining(" ")))
                    .append("' \"$cur\"\n");
            String other = others(place);
            if (!other.isEmpty()) {
                text.append("      else\n        ").append(other.strip()).append('\n');
            }
            text.append("      fi\n      ;;\n");
        });
        return text.append("  esac\n").toString();
    }

    private static String others(CommandCompletion place) {
        List<String> below =
                place.subcommands().stream().map(CommandCompletion::name).toList();
        return below.isEmpty()
                ? completing(place.argument())
                : completing(new ValueCompletion(ValueCompletion.Kind.WORD, "COMMAND", below, false));
    }
}
