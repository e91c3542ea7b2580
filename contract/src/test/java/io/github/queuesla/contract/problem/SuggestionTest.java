package io.github.queuesla.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions for misspelt and unknown words. */
class SuggestionTest {

    private static final List<String> KEYS = List.of("target", "time-zone", "short-abandon", "window", "edge", "to");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "targt, target",
        "tagret, target",
        "Target, target",
        "timezone, time-zone",
        "time_zone, time-zone",
        "shortAbandon, short-abandon",
        "wndow, window",
        "egde, edge",
        "ot, to"
    })
    void misspeltWordsAreRecognised(String written, String meant) {
        assertThat(Suggestion.nearest(written, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"objectives", "zzz", "''"})
    void otherWordsAreNotRecognised(String written) {
        assertThat(Suggestion.nearest(written, KEYS)).isEmpty();
    }

    @Test
    void forOtherWordsTheKnownOnesAreListed() {
        assertThat(Suggestion.instead("objectives", List.of("a", "b"))).isEqualTo("use one of a, b");
        assertThat(Suggestion.instead("objectives", List.of("a"))).isEqualTo("use a");
        List<String> many = IntStream.range(0, 15).mapToObj(i -> "word" + i).toList();
        assertThat(Suggestion.instead("objectives", many)).endsWith("word10, word11 and 3 more");
        assertThat(Suggestion.instead("x".repeat(1_000_000), many)).startsWith("use one of");
    }
}
