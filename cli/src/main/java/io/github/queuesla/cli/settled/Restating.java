package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.contract.ContractVerdict;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.history.DayRanges;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.cli.run.RestatedHistory;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.Restatement;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.Manifest;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.report.restatement.RestateReport;
import io.github.queuesla.report.restatement.RestateReport.Today;
import io.github.queuesla.report.restatement.SettledFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The comparison of one settled period with what is known today. */
final class Restating {

    private final RunContext context;
    private final HistoryFolder folder;
    private final SettledPeriod period;
    private final Optional<ContractCopy> other;

    Restating(RunContext context, HistoryFolder folder, SettledPeriod period, Optional<ContractCopy> other) {
        this.context = context;
        this.folder = folder;
        this.period = period;
        this.other = other.filter(copy -> !copy.isKeptBy(period));
    }

    RestateReport report() throws CountSourceException {
        Contract kept = ContractFileOptions.read(period.contract(), line -> {});
        Question then = Question.of(kept, period.manifest().period());
        Question now = other.map(ContractCopy::contract)
                .map(contract -> Question.of(
                        contract, OptionParser.configured(() -> then.period().in(contract.zone()))))
                .orElse(then);
        HistoryFolder settled = HistoryFolder.open(period.folder());
        try (RestatedHistory open = RestatedHistory.open(context, settled, folder, List.of(then, now))) {
            return compared(open, then, now);
        }
    }

    private RestateReport compared(RestatedHistory both, Question then, Question now) throws CountSourceException {
        Answered<ContractCounts> settled = both.settled(then);
        requireOutcomes(both, settled.found());
        Answered<ContractCounts> corrected = both.today(then);
        Answered<ContractCounts> today = other.isEmpty() ? corrected : both.today(now);
        Result settledResult = result(settled);
        Result correctedResult = result(corrected);
        Result todayResult = other.isEmpty() ? correctedResult : result(today);
        Restatement restatement = Restatement.of(settledResult, correctedResult, todayResult);
        List<QueueId> queues = Stream.concat(settledResult.rows(), todayResult.rows())
                .map(row -> row.queue().id())
                .distinct()
                .toList();
        TimeRange read = settled.found().read().hull(corrected.found().read());
        List<VisitChange> changes =
                queues.isEmpty() ? List.of() : both.changes(queues, HistoryQueries.range(then), read);
        Source source = new Source(now.period(), today.provenance());
        return new RestateReport(
                facts(),
                restatement,
                counting(changes, then, now),
                new Today(todayResult, other.isPresent(), source, FailureWords.remarks(todayResult.problems())),
                notes(
                        FailureWords.notes(todayResult.withheld(), today.notes(todayResult, today.found()::concerns)),
                        LevelReport.ofContract(settledResult, settled.provenance(), NoTrafficDisplay.BLANK)));
    }

    /** Those that count in the period by the rules of either contract, as they were or as they are. */
    private static List<VisitChange> counting(List<VisitChange> changes, Question then, Question now) {
        Predicate<QueueVisit> counts = then.mayCount().or(now.mayCount());
        return changes.stream()
                .filter(change -> Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .anyMatch(counts))
                .toList();
    }

    /**
     * Refuses a history that no longer has days after the period in which settled contacts ended: without them, these
     * contacts would seem to have no outcome.
     *
     * @throws CommandFailure naming the days
     */
    private void requireOutcomes(RestatedHistory both, ContractCounts settled) {
        LocalDate last = Days.last(settled.range());
        List<LocalDate> missing = both.missingToday(settled.read()).stream()
                .filter(day -> day.isAfter(last))
                .toList();
        if (!missing.isEmpty()) {
            throw CommandFailure.missing(List.of("restate: missing in the history: " + DayRanges.of(missing)
                    + ", when contacts that arrived in the period of " + period.name()
                    + " ended: fetch them again with queue-sla sync --from "
                    + missing.get(0) + " --to " + missing.get(missing.size() - 1)));
        }
    }

    private static Result result(Answered<ContractCounts> answered) {
        return Assessor.results(answered.found(), answered.at());
    }

    private SettledFacts facts() {
        Manifest manifest = period.manifest();
        return new SettledFacts(
                period.name().value(),
                manifest.origin().settled(),
                manifest.origin().product(),
                manifest.facts().hash(),
                period.seal(),
                manifest.facts().provisional());
    }

    /** The notes on today's numbers, and where this version computes other numbers from the settled contacts. */
    private List<String> notes(List<String> ofToday, LevelReport again) {
        List<String> notes = new ArrayList<>(ofToday);
        notes.addAll(KeptResult.of(period.result()).differences(KeptResult.of(PeriodToSettle.json(again))));
        return notes;
    }

    /** 10 when a verdict or a credit changed; that of the missing numbers when some are missing today. */
    int exitCode(RestateReport report) {
        int missing = ContractVerdict.ofReport(report.today().result(), Optional.empty());
        if (missing != ExitCodes.DONE) {
            return missing;
        }
        return report.isVerdictChanged() || report.isCreditChanged() ? ExitCodes.RESTATED : ExitCodes.DONE;
    }
}
