package io.github.queuesla.cli.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fuzz target for {@code .env} files: parsed variables survive a round trip, and a refusal names a line of the
 * file.
 */
public final class EnvFileTarget implements FuzzTarget {

    @Override
    public List<byte[]> examples() {
        return Stream.of(
                        "GENESYS_CLIENT_ID=a-b-c\nexport GENESYS_CLIENT_SECRET='s3 cret#'\n\n# comment\n",
                        "A = \"two\\nlines \\\"x\\\" \\\\ \\$\" # comment\r\nB=plain value # comment\nC=\n",
                        "A=x#y\nA=z\n  B='' \n")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "\n",
                "\r",
                "\u0085",
                "\u2028",
                "=",
                "\"",
                "'",
                "\\",
                "\\\\",
                "\\n",
                "#",
                " #",
                "export ",
                " ",
                "\t",
                "\u0000",
                "\uFEFF",
                "$",
                "\\$",
                "GENESYS_QUEUE_IDS=",
                "=\"",
                "='",
                "x\\\\x");
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        try {
            Map<String, String> variables = EnvFile.parse(text);
            assertThat(variables.keySet()).allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"));
            assertThat(EnvFile.parse(written(variables))).isEqualTo(variables);
            return true;
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            assertThat(message).matches("line [0-9]+ (is not NAME=value|has an unclosed quote)");
            int line = Integer.parseInt(message.split(" ")[1]);
            assertThat(line).isBetween(1, text.split("\\R", -1).length);
            return false;
        }
    }

    private static String written(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=\""
                        + variable.getValue()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                        + "\"\n")
                .collect(Collectors.joining());
    }
}
