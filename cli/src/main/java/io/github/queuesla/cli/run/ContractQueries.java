package io.github.queuesla.cli.run;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The queries about service levels, answered by the platform or by a history. */
public interface ContractQueries extends AutoCloseable {

    /**
     * A remark.
     *
     * @param organisation the organisation that it is about, where there are several
     * @param text the remark
     */
    record Note(Optional<String> organisation, String text) {}

    /**
     * A result and its source.
     *
     * @param found the result
     * @param provenance the source that it comes from
     * @param at when it was complete
     * @param notes remarks about contacts that the source may not have
     */
    record Answered<T>(T found, Provenance provenance, Instant at, List<Note> notes) {

        /** The remarks about a result of these counts, without those on organisations that it does not concern. */
        public List<String> notes(Result result, Predicate<String> organisations) {
            return Stream.concat(
                            result.notes().stream(),
                            notes.stream()
                                    .filter(note -> note.organisation()
                                            .filter(organisations.negate())
                                            .isEmpty())
                                    .map(Note::text))
                    .toList();
        }

        /** Another result of the same counts. */
        public <R> Answered<R> with(R other) {
            return new Answered<>(other, provenance, at, notes);
        }
    }

    /**
     * Counts and the curves of their service levels.
     *
     * @param counts the counts
     * @param curves a curve for each service level of the contract
     */
    record Curves(ContractCounts counts, List<ThresholdCurve> curves) {}

    /** The counts of every service level, from which results and comparisons are computed. */
    Answered<ContractCounts> count(Question question) throws CountSourceException;

    /** The curve of every service level at those thresholds. */
    default Answered<Curves> curves(Question question, List<Duration> thresholds) throws CountSourceException {
        Answered<ContractCounts> answered = count(question);
        ContractCounts counts = answered.found();
        return answered.with(new Curves(
                counts,
                question.contract().serviceLevels().stream()
                        .map(level -> ThresholdCurve.of(level, counts, thresholds))
                        .toList()));
    }

    @Override
    void close();
}
