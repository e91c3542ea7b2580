package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProseTest {

    private static RenderOptions columns(int width) {
        return new RenderOptions(false, OptionalInt.of(width), false);
    }

    @Test
    void sentenceIsWrappedBetweenWordsWithAHangingIndent() {
        assertThat(Prose.lines("a".repeat(30) + " " + "b".repeat(10) + " c", " ", columns(42)))
                .containsExactly(" " + "a".repeat(30) + " " + "b".repeat(10), "   c");
    }

    @Test
    void wordIsNeverBroken() {
        assertThat(Prose.lines("x " + "y".repeat(60), "", columns(50))).containsExactly("x", "  " + "y".repeat(60));
    }

    @Test
    void linesHaveAMaximumWidth() {
        assertThat(Prose.lines("word ".repeat(60).strip(), "", RenderOptions.defaults()))
                .allMatch(line -> line.length() <= 100);
        assertThat(Prose.lines("word ".repeat(60).strip(), "", columns(10)))
                .as("narrow terminals break lines themselves")
                .allMatch(line -> line.length() <= 40)
                .anyMatch(line -> line.length() > 30);
    }

    @Test
    void hiddenCharactersAreEscaped() {
        assertThat(Prose.lines("a\u001b[2Jb", "", RenderOptions.defaults())).containsExactly("a\\u001b[2Jb");
    }

    @Test
    void oneTakesTheSingular() {
        assertThat(Prose.many(1, "queue")).isEqualTo("1 queue");
        assertThat(Prose.many(0, "queue")).isEqualTo("0 queues");
        assertThat(Prose.many(2, "miss", "misses")).isEqualTo("2 misses");
        assertThat(Prose.manyGrouped(1, "conversation")).isEqualTo("1 conversation");
    }

    @Test
    void thousandsHaveCommas() {
        assertThat(Prose.manyGrouped(1_234_567, "conversation")).isEqualTo("1,234,567 conversations");
    }
}
