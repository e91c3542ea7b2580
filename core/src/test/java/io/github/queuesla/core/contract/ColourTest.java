package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#1d5a9e", "#767676", "#C00000", "#0a0a0a"})
    void darkColoursAreAccepted(String hex) {
        assertThat(Colour.parse(hex).hex()).isLowerCase();
    }

    /** The contrasts that the formula of WCAG 2.2 gives, cut after one digit. */
    @ParameterizedTest
    @CsvSource({"#777777, 4.4", "#ffcc00, 1.5", "#ffffff, 1.0", "#ff0000, 3.9", "#00ff00, 1.3"})
    void lightColoursAreRefusedWithTheirContrast(String hex, String contrast) {
        assertThatThrownBy(() -> Colour.parse(hex))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("contrast " + contrast + ":1")
                .hasMessageContaining("at least 4.5:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "1d5a9e", "#1d5a9g", "#fff;}"})
    void anythingElseIsNoColour(String text) {
        assertThatThrownBy(() -> Colour.parse(text)).hasMessageContaining("is not a colour");
    }
}
