package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.time.Granularity;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sources with a fault do not pass the contract. */
class CountSourceContractTest {

    @Test
    void countingAWaitOnTheWrongSideOfTheEdgeFails() {
        CountSourceContract contract = asking(request -> new CountRequest(
                request.queues(),
                request.period(),
                new TreeSet<>(request.measures().stream()
                        .map(measure -> new Measure(
                                measure.outcome(), measure.belowMillis().map(limit -> limit + 1)))
                        .toList()),
                request.breakdown()));
        assertFails(() -> contract.waitsAtTheEdgeAreCountedOnTheirSideOfIt(Measure.below(Outcome.ANSWERED, 30_000)));
    }

    @Test
    void losingTheLastPageFails() {
        CountSourceContract contract = answering(rows -> rows.isEmpty() ? rows : rows.subList(0, rows.size() - 1));
        assertFails(contract::pagesAreAddedUp);
        assertFails(contract::everyQueueIsCountedExactly);
    }

    @Test
    void countingAPageTwiceFails() {
        CountSourceContract contract =
                answering(rows -> Stream.concat(rows.stream(), rows.stream()).toList());
        assertFails(contract::pagesAreAddedUp);
    }

    @Test
    void losingQueuesWithNoneInTimeFails() {
        CountSourceContract contract = answering(rows -> rows.stream()
                .filter(row -> row.counts().asMap().values().stream().allMatch(count -> count > 0))
                .toList());
        assertFails(contract::queueWithNoneInTimeKeepsItsRow);
    }

    @Test
    void countingQueuesThatNobodyAskedForFails() {
        CountSourceContract contract = asking(request -> request.about(List.of()));
        assertFails(contract::onlyTheQueuesAskedForAreCounted);
    }

    @Test
    void leavingOutTheBreakdownFails() {
        CountSourceContract contract = asking(
                request -> new CountRequest(request.queues(), request.period(), request.measures(), Breakdown.none()));
        assertFails(() -> contract.breakdownIsExactOrRefused(new Breakdown(Optional.of(Granularity.DAY), false)));
        assertFails(() -> contract.breakdownIsExactOrRefused(new Breakdown(Optional.empty(), true)));
    }

    @Test
    void refusingWithoutHavingToFails() {
        CountSourceContract contract = of(contacts -> new Faulty(contacts, UnaryOperator.identity(), rows -> rows) {
            @Override
            public Optional<SourceLimit> limit(CountRequest request) {
                return Optional.of(SourceLimit.ANSWERED_ONLY);
            }
        });
        assertFails(contract::everyQueueIsCountedExactly);
        assertFails(() -> contract.breakdownIsExactOrRefused(Breakdown.none()));
    }

    private static void assertFails(ThrowingCallable test) {
        assertThatThrownBy(test).isInstanceOf(AssertionError.class);
    }

    private static CountSourceContract asking(UnaryOperator<CountRequest> fault) {
        return of(contacts -> new Faulty(contacts, fault, UnaryOperator.identity()));
    }

    private static CountSourceContract answering(UnaryOperator<List<CountRow>> fault) {
        return of(contacts -> new Faulty(contacts, UnaryOperator.identity(), fault));
    }

    private static CountSourceContract of(Function<List<Contact>, CountSource> source) {
        return new CountSourceContract() {
            @Override
            protected CountSource source(List<Contact> contacts) {
                return source.apply(contacts);
            }

            @Override
            protected CountSource sourceInSmallPages(List<Contact> contacts) {
                return source.apply(contacts);
            }
        };
    }

    private static class Faulty implements CountSource {

        private final ContactList honest;
        private final UnaryOperator<CountRequest> asked;
        private final UnaryOperator<List<CountRow>> answered;

        Faulty(List<Contact> contacts, UnaryOperator<CountRequest> asked, UnaryOperator<List<CountRow>> answered) {
            this.honest = new ContactList(contacts);
            this.asked = asked;
            this.answered = answered;
        }

        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public boolean counts(Measure measure) {
            return true;
        }

        @Override
        public boolean needsQueueIds() {
            return false;
        }

        @Override
        public Optional<SourceLimit> limit(CountRequest request) {
            return Optional.empty();
        }

        @Override
        public CountAnswer count(CountRequest request) {
            CountAnswer answer = honest.count(asked.apply(request));
            return new CountAnswer(answered.apply(answer.rows()), answer.gaps(), answer.oddities());
        }
    }
}
