package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.contract.ContractVerdict;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
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
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.Manifest;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.report.restatement.RestateReport;
import io.github.queuesla.report.restatement.RestateReport.Today;
import io.github.queuesla.report.restatement.SettledFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        OtherDays.refuse(now.contract());
        HistoryFolder settled = HistoryFolder.open(period.folder());
        TimeRange both = HistoryQueries.range(then).hull(HistoryQueries.range(now));
        try (RestatedHistory open = RestatedHistory.open(context, settled, folder, both)) {
            return compared(open, then, now);
        }
    }

    private RestateReport compared(RestatedHistory both, Question then, Question now) throws CountSourceException {
        Answered<ContractCounts> settled = both.settled(then);
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
        List<VisitChange> changes = queues.isEmpty() ? List.of() : both.changes(queues, HistoryQueries.range(then));
        Source source = new Source(now.period(), today.provenance());
        return new RestateReport(
                facts(),
                restatement,
                changes,
                new Today(todayResult, other.isPresent(), source, FailureWords.remarks(todayResult.problems())),
                notes(
                        FailureWords.notes(todayResult.withheld(), today.notes(todayResult, today.found()::concerns)),
                        LevelReport.ofContract(settledResult, settled.provenance(), NoTrafficDisplay.BLANK)));
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

    /** 10 when a verdict changed; that of the missing numbers when some are missing today. */
    int exitCode(RestateReport report) {
        int missing = ContractVerdict.ofReport(report.today().result(), Optional.empty());
        if (missing != ExitCodes.DONE) {
            return missing;
        }
        return report.isVerdictChanged() ? ExitCodes.VERDICT_CHANGED : ExitCodes.DONE;
    }
}
