package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.time.Granularity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests that sources with a fault fail the contract. */
class CountSourceContractTest {

    @Test
    void countingAWaitOnTheWrongSideOfTheLimitFails() {
        CountSourceContract contract = of(contacts -> new ContactList(contacts.stream()
                .map(contact -> new Contact(
                        contact.queue(),
                        contact.media(),
                        contact.ended(),
                        Math.max(0, contact.waitMillis() - 1),
                        contact.outcome()))
                .toList()));
        assertFails(() -> contract.waitsAtTheLimitAreCountedOnTheRightSide(Measure.below(Outcome.ANSWERED, 30_000)));
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
    void countingQueuesThatWereNotRequestedFails() {
        CountSourceContract contract = asking(request -> request.forQueues(List.of()));
        assertFails(contract::onlyRequestedQueuesAreCounted);
    }

    @Test
    void leavingOutTheBreakdownFails() {
        CountSourceContract contract = asking(request -> CountRequest.exactly(
                request.queues(), request.period(), request.needed().splitBy(Breakdown.none())));
        assertFails(
                () -> contract.breakdownIsExactOrRefused(new Breakdown(Optional.of(Granularity.DAY), false, false)));
        assertFails(() -> contract.breakdownIsExactOrRefused(new Breakdown(Optional.empty(), true, false)));
    }

    @Test
    void leavingOutAMeasureFails() {
        CountSourceContract contract = asking(request ->
                CountRequest.exactly(request.queues(), request.period(), Detail.of(List.of(Measure.ANSWERED))));
        assertFails(contract::everyQueueIsCountedExactly);
        assertFails(contract::severalThresholdsAreCountedAtOnce);
    }

    @Test
    void losingPartOfTheOptionalDetailFails() {
        CountSourceContract contract = answering(rows -> rows.stream()
                .filter(row -> row.interval()
                        .filter(piece -> piece.start().equals(Instant.parse("2024-01-10T08:30:00Z")))
                        .isEmpty())
                .toList());
        assertFails(contract::optionalDetailIsExactOrLeftOut);
    }

    @Test
    void refusingWithoutAReasonFails() {
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
        public CountGrid count(CountRequest request) {
            CountRequest put = asked.apply(request);
            CountGrid answer = honest.count(put);
            return CountGrid.of(put, put.optional(), answered.apply(answer.rows()), answer.gaps());
        }
    }
}
