package io.github.queuesla.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of {@code .env} files. */
class EnvFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=plain|plain",
                "export A=plain|plain",
                "export   A = plain|plain",
                "  A=plain  |plain",
                "A=plain # a comment|plain",
                "A=no#comment|no#comment",
                "A='single # quoted' # a comment|single # quoted",
                "A='back\\slash'|back\\slash",
                "A=\"double # quoted\"|double # quoted",
                "A=\"a \\\"quoted\\\" word\"|a \"quoted\" word",
                "A=\"back\\\\slash\"|back\\slash",
                "A=\"\\$5\"|$5",
                "A=\"\\t\"|\\t",
                "A=a=b|a=b",
                "A=$HOME|$HOME"
            })
    void valueIsWhatAShellWouldRead(String line, String value) {
        assertThat(EnvFile.parse(line)).isEqualTo(Map.of("A", value));
    }

    @Test
    void escapedLineBreakIsOne() {
        assertThat(EnvFile.parse("A=\"one\\ntwo\"")).isEqualTo(Map.of("A", "one\ntwo"));
    }

    @Test
    void emptyLinesAndCommentsAreIgnored() {
        assertThat(EnvFile.parse("\n   \n# A=1\n   # B=2\nC=3\n")).isEqualTo(Map.of("C", "3"));
    }

    @Test
    void lastOfSeveralValuesCounts() {
        assertThat(EnvFile.parse("A=1\nA=2\n")).isEqualTo(Map.of("A", "2"));
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginWithAByteOrderMark() {
        assertThat(EnvFile.parse("\uFEFFA=1\r\nB=2\r\n")).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void valueMayBeEmpty() {
        assertThat(EnvFile.parse("A=\nB=''\nC=\"\"\n")).isEqualTo(Map.of("A", "", "B", "", "C", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret words", "1A=secret", "A B=secret", "=secret", "A-B=secret", "export"})
    void lineWithoutANameIsRefusedWithItsNumber(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvFile.parse("\n# comment\n" + line))
                .withMessage("line 3 is not NAME=value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A='secret", "A=\"secret", "A=\"secret\\\"", "A='secret' more", "A=\"secret\" more"})
    void unclosedQuoteIsRefusedWithItsLineNumber(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvFile.parse("B=1\n" + line))
                .withMessage("line 2 has an unclosed quote");
    }
}
