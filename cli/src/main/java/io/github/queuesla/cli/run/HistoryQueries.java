package io.github.queuesla.cli.run;

import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.result.HistorySnapshot;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.report.Prose;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queries about service levels to a history, all of them about one view of its files. */
final class HistoryQueries implements ContractQueries {

    private final RunContext context;
    private final Messages messages;
    private final OpenHistory history;
    private final Optional<OpenConnection> platform;

    private HistoryQueries(
            RunContext context, Messages messages, OpenHistory history, Optional<OpenConnection> platform) {
        this.context = context;
        this.messages = messages;
        this.history = history;
        this.platform = platform;
    }

    /**
     * Opens the days of a history that a question is about, and the platform if it lists the queues.
     *
     * @throws HistoryException if the folder has none, or its engine does not run
     */
    static HistoryQueries open(RunContext context, HistoryOptions.Choice choice, Question question, boolean verbose) {
        TimeRange range = range(question);
        Messages messages = new Messages(context.environment());
        Optional<OpenConnection> platform = choice.namesFromPlatform()
                ? Optional.of(OpenConnection.open(messages, verbose, context))
                : Optional.empty();
        try {
            OpenHistory history = OpenHistory.open(choice.folder(), range);
            if (verbose) {
                messages.line(history.words());
            }
            return new HistoryQueries(context, messages, history, platform);
        } catch (RuntimeException failed) {
            platform.ifPresent(OpenConnection::close);
            throw failed;
        }
    }

    @Override
    public Answered<ContractCounts> count(Question question) throws CountSourceException {
        return history.translating(() -> counted(question));
    }

    private Answered<ContractCounts> counted(Question question) throws CountSourceException {
        HistoryView read = history.view(range(question));
        messages.status("reading " + Prose.many(read.files().size(), "day") + " of contacts");
        QueueDirectory names = names();
        HistorySource source = source(read);
        ContractCounts counts = new Assessor(source, names, clock()).count(question);
        messages.clearStatus();
        Provenance provenance = new Provenance(
                source.name(),
                history.host(),
                platform.map(OpenConnection::requests).orElse(0L),
                clock().instant().truncatedTo(ChronoUnit.SECONDS),
                false,
                Optional.of(new HistorySnapshot(read.files().size(), read.hash())));
        return new Answered<>(counts, provenance, clock().instant(), notes(read));
    }

    /** The queues of the folder, or those that the platform lists for the same organisation. */
    private QueueDirectory names() throws CountSourceException {
        if (platform.isEmpty()) {
            return history.queues();
        }
        GenesysCloud cloud = platform.get().cloud();
        history.requireOrganisation(cloud.contacts().organisation());
        return cloud.queues();
    }

    @Override
    public Answered<Curves> curves(Question question, List<Duration> thresholds) throws CountSourceException {
        return history.translating(() -> {
            Answered<ContractCounts> answered = counted(question);
            HistorySource source = source(history.view(range(question)));
            List<ThresholdCurve> curves = new ArrayList<>();
            for (ServiceLevel level : question.contract().serviceLevels()) {
                curves.add(ThresholdCurve.of(level, answered.found(), thresholds, source));
            }
            return answered.with(new Curves(answered.found(), curves));
        });
    }

    /** What the counts do not contain, although the platform has it. */
    private static List<String> notes(HistoryView read) {
        long putAside = read.files().stream()
                .map(DayFile::footer)
                .mapToLong(footer -> footer.putAside())
                .sum();
        return putAside == 0
                ? List.of()
                : List.of("the history could not read " + Prose.many(putAside, "conversation") + " of these days, so "
                        + (putAside == 1 ? "it is" : "they are") + " not counted");
    }

    private static TimeRange range(Question question) {
        return OptionParser.configured(question::request).period().range();
    }

    private HistorySource source(HistoryView read) {
        return new HistorySource(history.engine(), read, clock());
    }

    private InstantSource clock() {
        return context.environment().clock();
    }

    @Override
    public void close() {
        messages.clearStatus();
        history.close();
        platform.ifPresent(OpenConnection::close);
    }
}
