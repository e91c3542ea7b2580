package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of any contract with any contacts, checked against the single contacts. */
class ContractPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWindowMatchesItsContacts(long seed) throws CountSourceException {
        ContractScene scene = RandomContract.scene(new SplittableRandom(seed));
        for (WindowResult window : scene.windows()) {
            Predicate<Contact> inIt = contact -> window.span().range().contains(contact.ended())
                    && isOpen(scene, contact)
                    && isCovered(scene, contact);
            long met = countOf(scene, inIt, scene.definition.formula().numerator());
            long all = countOf(scene, inIt, scene.definition.formula().denominator());
            assertThat(window.outcome().level())
                    .isEqualTo(all == 0 ? Optional.empty() : Optional.of(Fraction.of(met, all)));
            assertThat(window.outcome().met())
                    .isEqualTo(all == 0 ? Optional.empty() : Optional.of(met * 100 >= all * 80));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void intervalsAndQueuesAddUpToTheirWindow(long seed) throws CountSourceException {
        ContractScene scene = RandomContract.scene(new SplittableRandom(seed));
        for (WindowResult window : scene.windows()) {
            assertThat(sum(window.rows().stream().map(QueueResult::counts).toList()))
                    .isEqualTo(window.counts());
            assertThat(sum(window.intervals().stream()
                            .map(IntervalResult::counts)
                            .filter(counts -> !counts.asMap().isEmpty())
                            .toList()))
                    .isEqualTo(ofIntervals(window.counts()));
            TimeRange range = window.span().range();
            assertThat(window.intervals().get(0).range().start()).isEqualTo(range.start());
            assertThat(window.intervals()
                            .get(window.intervals().size() - 1)
                            .range()
                            .end())
                    .isEqualTo(range.end());
            for (int i = 1; i < window.intervals().size(); i++) {
                assertThat(window.intervals().get(i).range().start())
                        .isEqualTo(window.intervals().get(i - 1).range().end());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void openAndClosedHoursAddUpToAll(long seed) throws CountSourceException {
        ContractScene scene = RandomContract.scene(new SplittableRandom(seed));
        ContractCounts counts = scene.assessor().count(scene.question());
        LevelCounts level = counts.of(scene.level());
        TimeRange range = counts.range();
        MediaCounts all = level.total(level.queues(), range, Hours.ALL);
        assertThat(terms(
                        scene,
                        level.total(level.queues(), range, Hours.OPEN)
                                .plus(level.total(level.queues(), range, Hours.CLOSED))))
                .isEqualTo(terms(scene, all));
        assertThat(level.intervals(range, Hours.OPEN).size()
                        + level.intervals(range, Hours.CLOSED).size())
                .isEqualTo(level.intervals(range, Hours.ALL).size());
        MediaCounts byQueue = level.queues().stream()
                .map(queue -> level.total(List.of(queue), range, Hours.ALL))
                .reduce(MediaCounts::plus)
                .orElseThrow();
        assertThat(terms(scene, byQueue)).isEqualTo(terms(scene, all));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void worstQueueIsNeverAbovePooled(long seed) throws CountSourceException {
        ContractScene scene = RandomContract.scene(new SplittableRandom(seed));
        List<WindowResult> pooled = scene.windows();
        scene.rollUp = new RollUp.WorstQueue();
        List<WindowResult> worst = scene.windows();
        for (int i = 0; i < pooled.size(); i++) {
            Optional<Fraction> lowest = pooled.get(i).rows().stream()
                    .flatMap(share -> share.attainment().measured().stream())
                    .map(Fraction::of)
                    .min(Fraction::compareTo);
            assertThat(worst.get(i).outcome().level()).isEqualTo(lowest);
            Optional<Fraction> all = pooled.get(i).outcome().level();
            lowest.ifPresent(level -> assertThat(level).isLessThanOrEqualTo(all.orElseThrow()));
        }
    }

    /** The counts without the unresolved contacts, which only a whole window has. */
    private static TermCounts ofIntervals(TermCounts counts) {
        Map<Term, Long> terms = new TreeMap<>(counts.asMap());
        terms.remove(Term.UNRESOLVED);
        return TermCounts.of(terms);
    }

    private static TermCounts terms(ContractScene scene, MediaCounts counts) {
        return TermCounts.of(scene.level(), counts);
    }

    private static TermCounts sum(List<TermCounts> parts) {
        return parts.stream().reduce(TermCounts::plus).orElse(TermCounts.none());
    }

    private static boolean isOpen(ContractScene scene, Contact contact) {
        return scene.hours
                .map(hours -> {
                    TimeRange instant =
                            new TimeRange(contact.ended(), contact.ended().plusMillis(1));
                    return !hours.openWithin(instant).isEmpty();
                })
                .orElse(true);
    }

    private static boolean isCovered(ContractScene scene, Contact contact) {
        return scene.media.isEmpty() || scene.media.contains(contact.media());
    }

    private static long countOf(ContractScene scene, Predicate<Contact> inIt, TermSum sum) {
        return scene.source.contacts.stream()
                .filter(inIt)
                .mapToLong(contact -> sum.added().stream()
                                .filter(term -> is(scene, contact, term))
                                .count()
                        - sum.subtracted().stream()
                                .filter(term -> is(scene, contact, term))
                                .count())
                .sum();
    }

    private static boolean is(ContractScene scene, Contact contact, Term term) {
        long within = scene.thresholds
                .getOrDefault(contact.media(), scene.definition.threshold())
                .within()
                .toMillis();
        return switch (term) {
            case ANSWERED -> contact.outcome() == Outcome.ANSWERED;
            case ANSWERED_WITHIN -> contact.outcome() == Outcome.ANSWERED && contact.waitMillis() <= within;
            case ABANDONED -> contact.outcome() == Outcome.ABANDONED;
            case ABANDONED_WITHIN -> contact.outcome() == Outcome.ABANDONED && contact.waitMillis() <= within;
            case SHORT_ABANDONED -> contact.outcome() == Outcome.ABANDONED && contact.waitMillis() < 5_000;
            case FLOW_OUT -> contact.outcome() == Outcome.FLOW_OUT;
            case OFFERED -> contact.outcome() == Outcome.ANY;
            case UNRESOLVED -> false;
        };
    }
}
