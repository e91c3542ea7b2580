package io.github.queuesla.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A console session in the manual: {@code $ queue-sla ...}, its output, and optionally {@code $ echo $?} with the exit
 * code.
 */
final class ManualDialogue {

    /** Stands for omitted lines. */
    private static final String ANYTHING = "…";

    private static final String PROMPT = "$ ";
    private static final String COMMAND = PROMPT + "queue-sla ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private ManualDialogue() {}

    static boolean isOne(ManualPage.Snippet snippet) {
        return snippet.text().get(0).startsWith(COMMAND);
    }

    /** The current output, shortened as in the manual where the omission still matches. */
    static List<String> held(ManualPage.Snippet snippet, Command command) {
        List<String> today = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<String> output = List.of();
        int code = 0;
        for (String line : snippet.text()) {
            if (!line.startsWith(PROMPT)) {
                shown.add(line);
                continue;
            }
            today.addAll(asShown(shown, output));
            shown.clear();
            today.add(line);
            if (line.startsWith(COMMAND)) {
                Command.Run run = command.run(arguments(line.substring(COMMAND.length())));
                output = Stream.concat(run.err().lines(), run.out().lines()).toList();
                code = run.exitCode();
            } else {
                output = List.of(Integer.toString(code));
            }
        }
        today.addAll(asShown(shown, output));
        return today;
    }

    private static List<String> asShown(List<String> shown, List<String> output) {
        return matches(shown, output) ? shown : output;
    }

    private static boolean matches(List<String> shown, List<String> output) {
        if (shown.isEmpty()) {
            return output.isEmpty();
        }
        if (shown.get(0).equals(ANYTHING)) {
            List<String> rest = shown.subList(1, shown.size());
            return Stream.iterate(0, i -> i <= output.size(), i -> i + 1)
                    .anyMatch(i -> matches(rest, output.subList(i, output.size())));
        }
        return !output.isEmpty()
                && shown.get(0).equals(output.get(0))
                && matches(shown.subList(1, shown.size()), output.subList(1, output.size()));
    }

    private static String[] arguments(String line) {
        Matcher word = WORD.matcher(line);
        return word.results()
                .map(found -> Stream.of(1, 2, 3)
                        .map(found::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
    }
}
