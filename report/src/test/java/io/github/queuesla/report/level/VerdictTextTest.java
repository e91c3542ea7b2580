package io.github.queuesla.report.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

    private static final Attainment LOST = new Attainment.Unavailable();

    private static WindowResult window(int level, int window) {
        return ContractSamples.everything()
                .result()
                .levels()
                .get(level)
                .windows()
                .get(window);
    }

    private static WindowResult part(WindowResult window) {
        Span span = new Span(window.span().label(), window.span().range(), false);
        return new WindowResult(
                span,
                window.outcome(),
                window.pooled(),
                window.counts(),
                window.rows(),
                window.divisions(),
                window.intervals());
    }

    private static WindowResult notYet(WindowResult window) {
        Outcome outcome = new Outcome(
                State.NOT_YET, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0, true);
        return new WindowResult(
                window.span(), outcome, new Attainment.NotYet(), window.counts(), List.of(), List.of(), List.of());
    }

    private static WindowResult missing(WindowResult window, Attainment pooled) {
        Outcome outcome = new Outcome(
                State.UNAVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                false);
        return new WindowResult(window.span(), outcome, pooled, window.counts(), List.of(), List.of(), List.of());
    }

    @Test
    void wholeWindowsAreMetOrMissed() {
        assertThat(VerdictText.words(window(0, 0))).isEqualTo("met");
        assertThat(VerdictText.words(window(0, 2))).isEqualTo("missed");
    }

    @Test
    void toleratedMissIsStillAMiss() {
        assertThat(VerdictText.of(window(0, 1))).isEqualTo(VerdictText.MISSED);
        assertThat(VerdictText.words(window(0, 1))).isEqualTo("missed (tolerated)");
    }

    @Test
    void partOfAWindowIsOpenWhateverItsNumber() {
        assertThat(VerdictText.of(window(0, 3))).isEqualTo(VerdictText.OPEN);
        assertThat(VerdictText.words(window(0, 3))).isEqualTo("open, met so far");
        assertThat(VerdictText.words(part(window(0, 2)))).isEqualTo("open, missed so far");
        assertThat(VerdictText.words(part(window(2, 0)))).isEqualTo("open, closed so far");
        assertThat(VerdictText.words(part(window(2, 1)))).isEqualTo("open, no traffic so far");
        assertThat(VerdictText.words(part(window(2, 2)))).isEqualTo("open, too few so far");
        assertThat(VerdictText.words(part(window(6, 0)))).isEqualTo("open");
    }

    @Test
    void unresolvedContactsAreNeitherMetNorWithoutTraffic() {
        assertThat(VerdictText.of(new Attainment.Unresolved(), Optional.empty()))
                .isEqualTo(VerdictText.UNRESOLVED);
        assertThat(VerdictText.UNRESOLVED.word()).isEqualTo("unresolved");
        assertThat(VerdictText.UNRESOLVED.code()).contains("unresolved");
    }

    @Test
    void noTrafficAndTooFewContactsHaveNoVerdict() {
        assertThat(VerdictText.of(window(2, 0))).isEqualTo(VerdictText.CLOSED);
        assertThat(VerdictText.of(window(2, 1))).isEqualTo(VerdictText.NO_TRAFFIC);
        assertThat(VerdictText.of(window(2, 2))).isEqualTo(VerdictText.TOO_FEW);
    }

    @Test
    void windowThatHasNotBegunIsNotYetAndNotOpen() {
        WindowResult later = part(notYet(window(0, 0)));
        assertThat(VerdictText.of(later)).isEqualTo(VerdictText.NOT_YET);
        assertThat(VerdictText.words(later)).isEqualTo("not yet");
        assertThat(VerdictText.of(later).code()).contains("not-yet");
        assertThat(VerdictText.isProvisional(later)).isFalse();
    }

    @Test
    void verdictCountsMissingQueues() {
        assertThat(VerdictText.words(window(3, 0))).isEqualTo("partial (1 missing)");
        assertThat(VerdictText.of(window(3, 1))).isEqualTo(VerdictText.UNAVAILABLE);
        assertThat(VerdictText.of(part(window(3, 0)))).isEqualTo(VerdictText.PARTIAL);
        assertThat(VerdictText.of(part(window(3, 1)))).isEqualTo(VerdictText.UNAVAILABLE);
    }

    @Test
    void incompleteQueueMakesAWindowPartial() {
        WindowResult window = window(3, 0);
        assertThat(VerdictText.of(missing(window, window.pooled()))).isEqualTo(VerdictText.PARTIAL);
        assertThat(VerdictText.of(missing(window, LOST))).isEqualTo(VerdictText.UNAVAILABLE);
    }

    @Test
    void withoutTargetThereIsNoVerdict() {
        assertThat(VerdictText.words(window(6, 0))).isEmpty();
        assertThat(VerdictText.of(window(6, 0)).code()).isEmpty();
    }

    @Test
    void programsGetOneCode() {
        assertThat(VerdictText.of(window(2, 1)).code()).contains("no-traffic");
        assertThat(VerdictText.of(LOST, Optional.empty()).code()).contains("unavailable");
    }
}
