package io.github.queuesla.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultBrowserTest {

    private static DefaultBrowser browser(boolean terminal, Map<String, String> variables) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new DefaultBrowser(new CliEnvironment(
                variables,
                Path.of(""),
                nowhere,
                nowhere,
                InstantSource.fixed(Instant.EPOCH),
                terminal,
                terminal,
                OptionalInt.empty(),
                Colour.AUTO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
    void isOpenedFromATerminalWithADisplay(String variable) {
        assertThat(browser(true, Map.of(variable, ":0")).opener()).contains("xdg-open");
    }

    @Test
    void isNotOpenedForAPipeNorWithoutADisplay() {
        assertThat(browser(false, Map.of("DISPLAY", ":0")).opener()).isEmpty();
        assertThat(browser(true, Map.of()).opener()).isEmpty();
    }
}
