package io.github.queuesla.e2e.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or more runs of the command, one after the other in one folder.
 *
 * @param name the name of the case and of its golden file
 * @param organisation the organisation that the runs query
 * @param runs the runs, at least one
 */
public record OutputCase(String name, PretendOrganisation organisation, List<Run> runs) {

    /**
     * One run.
     *
     * @param typed the command line as in the list of cases
     * @param variables the variables to add, as {@code NAME=value}
     * @param arguments the arguments, without {@code queue-sla}
     */
    record Run(String typed, List<String> variables, List<String> arguments) {

        private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

        private static final Pattern VARIABLE = Pattern.compile("[A-Z_]+=.*");

        private static Run parse(String typed) {
            List<String> arguments = new ArrayList<>();
            Matcher matcher = WORD.matcher(typed);
            while (matcher.find()) {
                arguments.add(matcher.group().replace("\"", ""));
            }
            int variables = 0;
            while (VARIABLE.matcher(arguments.get(variables)).matches()) {
                variables++;
            }
            return new Run(typed, arguments.subList(0, variables), arguments.subList(variables, arguments.size()));
        }
    }

    /** All cases of a list: {@code name | organisation | arguments}, with {@code ;} between runs. */
    public static List<OutputCase> read(Path list) throws IOException {
        List<OutputCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(list)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            OutputCase read = parse(line);
            if (!names.add(read.name())) {
                throw new IllegalArgumentException("two cases are named " + read.name());
            }
            cases.add(read);
        }
        return cases;
    }

    private static OutputCase parse(String line) {
        String[] parts = line.split("\\|", 3);
        if (parts.length != 3 || !parts[0].strip().matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not 'name | organisation | arguments': " + line);
        }
        return new OutputCase(
                parts[0].strip(),
                PretendOrganisation.valueOf(
                        parts[1].strip().toUpperCase(Locale.ROOT).replace('-', '_')),
                Arrays.stream(parts[2].split(" ; "))
                        .map(String::strip)
                        .map(Run::parse)
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
