package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
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
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.LevelEvidence;
import io.github.queuesla.core.evidence.WorstContacts;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.history.count.ExactSource;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.report.Prose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The queries about service levels to one or several histories, all of them about one view of their files. */
public final class HistoryQueries implements ContractQueries {

    /**
     * Counts and the contacts behind them.
     *
     * @param counts the counts
     * @param levels the contacts of each service level; they can be read until the queries are closed
     */
    public record Evidence(ContractCounts counts, List<LevelEvidence> levels) {

        public Evidence {
            levels = List.copyOf(levels);
        }
    }

    /** All days of a history. */
    private static final TimeRange ALWAYS = new TimeRange(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

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
     * Opens the days of the histories that a question is about, and the platform if it lists the queues.
     *
     * @throws HistoryException if the folder has none, or its engine does not run
     */
    public static HistoryQueries open(
            RunContext context, HistoryOptions.Choice choice, Question question, boolean verbose) {
        Messages messages = new Messages(context.environment());
        Optional<OpenConnection> platform = choice.namesFromPlatform()
                ? Optional.of(OpenConnection.open(messages, verbose, context))
                : Optional.empty();
        try {
            OpenHistory history = OpenHistory.open(choice.folders(), listed(question));
            if (verbose) {
                history.words().forEach(messages::line);
            }
            return new HistoryQueries(context, messages, history, platform);
        } catch (RuntimeException failed) {
            platform.ifPresent(OpenConnection::close);
            throw failed;
        }
    }

    /** The time whose days are listed for a question: that of its period, or any, where visits may reach into it. */
    static TimeRange listed(Question question) {
        return question.needsVisits() ? ALWAYS : range(question);
    }

    /** Queries to an open history, which somebody else closes. */
    static HistoryQueries over(RunContext context, OpenHistory history) {
        return new HistoryQueries(context, new Messages(context.environment()), history, Optional.empty());
    }

    @Override
    public Answered<ContractCounts> count(Question question) throws CountSourceException {
        return history.translating(() -> counted(question));
    }

    private Answered<ContractCounts> counted(Question question) throws CountSourceException {
        List<ListedHistory> asked = history.during(range(question));
        messages.status("reading "
                + Prose.many(asked.stream().mapToLong(ListedHistory::days).sum(), "day") + " of contacts");
        QueueDirectory names = names();
        ExactSource source = source(question);
        ContractCounts counts = new Assessor(source, names, clock()).count(question);
        List<ListedHistory> read = history.during(counts.read());
        messages.clearStatus();
        Provenance provenance = Provenance.ofHistories(
                source.name(),
                platform.map(OpenConnection::requests).orElse(0L),
                clock().instant().truncatedTo(ChronoUnit.SECONDS),
                read.stream().map(ListedHistory::snapshot).toList());
        List<Note> notes =
                read.stream().flatMap(history -> history.note().stream()).toList();
        return new Answered<>(counts, provenance, clock().instant(), notes);
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
            ExactSource source = source(question);
            List<ThresholdCurve> curves = new ArrayList<>();
            for (ServiceLevel level : question.contract().serviceLevels()) {
                curves.add(ThresholdCurve.of(level, answered.found(), thresholds, source));
            }
            return answered.with(new Curves(answered.found(), curves));
        });
    }

    /** The source of a question: the days of its period, and all others where visits may reach into them. */
    private ExactSource source(Question question) {
        return history.source(question.needsVisits() ? history.all() : history.during(range(question)), clock());
    }

    /**
     * The contacts behind the counts of each service level of a question.
     *
     * @throws CountSourceException as {@link #count}
     */
    public Answered<Evidence> evidence(Question question) throws CountSourceException {
        return history.translating(() -> {
            Answered<ContractCounts> answered = counted(question);
            ContractCounts counts = answered.found();
            messages.status("reading the contacts one by one");
            ExactSource source = source(question);
            List<LevelEvidence> levels = new ArrayList<>();
            for (ServiceLevel level : question.contract().serviceLevels()) {
                levels.add(LevelEvidence.of(counts.of(level), source));
            }
            messages.clearStatus();
            return answered.with(new Evidence(counts, levels));
        });
    }

    /**
     * The worst contacts of some windows of a service level.
     *
     * @param windows the windows, in order of time
     * @param most the number of contacts to keep for each window
     * @throws CountSourceException when they could not be read
     */
    public WorstContacts worst(ContractCounts counts, ServiceLevel level, List<Span> windows, int most)
            throws CountSourceException {
        return history.translating(() -> {
            messages.status("reading the contacts one by one");
            WorstContacts worst = WorstContacts.of(counts.of(level), windows, source(counts.question()), most);
            messages.clearStatus();
            return worst;
        });
    }

    /**
     * Reads contacts of evidence.
     *
     * @throws CountSourceException when they could not be read
     */
    public void contacts(LevelEvidence evidence, Set<ContactResult> wanted, Consumer<ContactEvidence> receiver)
            throws CountSourceException {
        history.translating(() -> {
            evidence.contacts(wanted, receiver);
            return evidence;
        });
    }

    /**
     * The days of the only history in a part of the time range, as they were listed.
     *
     * @throws IllegalArgumentException if it is no part of it
     */
    public HistoryView during(TimeRange part) {
        return history.during(part).get(0).view();
    }

    /** What reads the histories. */
    public ReadingEngine engine() {
        return history.engine();
    }

    /**
     * The time that a question is about.
     *
     * @throws CommandFailure if no counts can answer it
     */
    public static TimeRange range(Question question) {
        return OptionParser.configured(question::request).period().range();
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
