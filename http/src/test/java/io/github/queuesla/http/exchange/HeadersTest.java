package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {
    private final Headers headers =
            Headers.of("Retry-After", "1").with("retry-after", "2").with("X", "y");

    @Test
    void namesAreCaseInsensitive() {
        assertThat(headers.all("RETRY-AFTER")).containsExactly("1", "2");
        assertThat(headers.first("Retry-after")).contains("1");
        assertThat(headers.names()).containsExactlyInAnyOrder("retry-after", "x");
    }

    @Test
    void absentNameIsEmpty() {
        assertThat(headers.first("Z")).isEmpty();
        assertThat(headers.all("Z")).isEmpty();
    }

    @Test
    void addingLeavesTheOriginalUnchanged() {
        Headers more = headers.with(Headers.of("x", "z"));

        assertThat(more.all("X")).containsExactly("y", "z");
        assertThat(headers.all("X")).containsExactly("y");
    }

    @Test
    void valuesCanBeChanged() {
        assertThat(headers.mapValues(value -> value + "!").all("retry-after")).containsExactly("1!", "2!");
    }

    @Test
    void textShowsOnlyNames() {
        assertThat(headers).hasToString("[retry-after, x]");
    }
}
