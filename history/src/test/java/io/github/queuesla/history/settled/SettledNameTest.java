package io.github.queuesla.history.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"march-2024", "2024-03", "q1_2024.v2", "m", "console"})
    void aNameThatEverySystemTakesIsAName(String text) {
        assertThat(new SettledName(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "_march",
                "-march",
                ".march",
                "march.",
                "a/b",
                "a\\b",
                "a:b",
                "märz",
                "a b",
                "a\n",
                "con",
                "nul.2024",
                "com1",
                "lpt9.txt"
            })
    void aNameThatASystemRefusesOrReadsOtherwiseIsNone(String text) {
        assertThatThrownBy(() -> new SettledName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameInCapitalsIsToldInSmallLetters() {
        assertThatThrownBy(() -> new SettledName("March-2024")).hasMessageContaining("write 'march-2024'");
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(new SettledName("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new SettledName("a".repeat(65))).hasMessageContaining("longer than 64");
    }
}
