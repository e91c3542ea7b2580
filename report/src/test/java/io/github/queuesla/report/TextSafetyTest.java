package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSafetyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Billing", "Grüße 日本語 🎉", "e\u0301", "שלום", "non\u00a0breaking", "☎\ufe0f"})
    void visibleTextIsUnchanged(String text) {
        assertThat(TextSafety.visible(text)).isSameAs(text);
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(TextSafety.visible("\u001b[31m\u0007\n\r\t\u0000"))
                .isEqualTo("\\u001b[31m\\u0007\\u000a\\u000d\\u0009\\u0000");
        assertThat(TextSafety.visible("\u007f\u0085\u009b")).isEqualTo("\\u007f\\u0085\\u009b");
    }

    @Test
    void bidirectionalControlsAreEscaped() {
        assertThat(TextSafety.visible("\u202a\u202e\u2066\u2069\u200e\u200f\u061c"))
                .isEqualTo("\\u202a\\u202e\\u2066\\u2069\\u200e\\u200f\\u061c");
    }

    @Test
    void invisibleCharactersAreEscaped() {
        assertThat(TextSafety.visible("a\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029b"))
                .isEqualTo("a\\u200b\\u200c\\u200d\\u2060\\ufeff\\u00ad\\u2028\\u2029b");
        assertThat(TextSafety.visible("\u3164\uffa0\u115f")).isEqualTo("\\u3164\\uffa0\\u115f");
        assertThat(TextSafety.visible(Character.toString(0xE0041))).isEqualTo("\\u{e0041}");
        assertThat(TextSafety.visible("half \ud83c")).isEqualTo("half \\ud83c");
    }
}
