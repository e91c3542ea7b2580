package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.contract.ContractVerdict;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.settled.KeptFile;
import io.github.queuesla.history.settled.Manifest;
import io.github.queuesla.history.settled.PeriodFreezer;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.LevelReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contract and a period that one run freezes, while it is the only writer of the history. */
final class PeriodToSettle {

    private final RunContext context;
    private final HistoryWriter writer;
    private final ContractCopy contract;
    private final Question question;
    private final String product;

    PeriodToSettle(RunContext context, HistoryWriter writer, ContractCopy contract, Question question, String product) {
        this.context = context;
        this.writer = writer;
        this.contract = contract;
        this.question = question;
        this.product = product;
    }

    /**
     * Freezes it under a name, unless that is done already.
     *
     * @param provisional whether to take days that the platform may still change
     * @throws CommandFailure if days or numbers are missing, or another period has the name
     */
    SettledReport settle(SettledName name, boolean provisional, FileOperations files) throws CountSourceException {
        OtherDays.refuse(question.contract());
        HistoryOptions.Choice choice = new HistoryOptions.Choice(List.of(folder()), false);
        try (HistoryQueries queries = HistoryQueries.open(context, choice, question, false)) {
            Optional<SettledPeriod> before = SettledPeriods.of(writer.folder()).find(name);
            if (before.isEmpty()) {
                SettledDays.of(question, queries).require(provisional);
            }
            Answered<ContractCounts> answered = queries.count(question);
            SettledDays days = SettledDays.of(answered.found(), queries);
            if (before.isPresent()) {
                requireSame(before.get(), days, queries.engine());
                return SettledReport.alreadySettled(folder(), before.get());
            }
            days.require(provisional);
            SettledPeriod settled = new PeriodFreezer(writer, files)
                    .settle(name, days.view(), texts(answered), kept -> manifest(days, queries.engine(), kept));
            return SettledReport.newlySettled(folder(), settled);
        }
    }

    private Path folder() {
        return writer.folder().path();
    }

    private Manifest manifest(SettledDays days, ReadingEngine engine, List<KeptFile> kept) {
        Manifest.Origin origin = new Manifest.Origin(
                context.environment().clock().instant().truncatedTo(ChronoUnit.SECONDS),
                product,
                engine.name(),
                contract.name());
        Manifest.Facts facts = new Manifest.Facts(days.all(), days.view().hash(), days.provisional());
        return new Manifest(question.period(), origin, facts, kept);
    }

    /** The files of the contract, and the result in the JSON of a report. */
    private Map<String, byte[]> texts(Answered<ContractCounts> answered) {
        Map<String, byte[]> texts = new TreeMap<>(contract.files());
        texts.put(SettledPeriod.RESULT, result(answered));
        return texts;
    }

    private static byte[] result(Answered<ContractCounts> answered) {
        ContractCounts counts = answered.found();
        Result result = Assessor.results(counts, answered.at());
        LevelReport report = LevelReport.ofContract(result, answered.provenance(), NoTrafficDisplay.BLANK)
                .telling(
                        FailureWords.remarks(result.problems()),
                        FailureWords.notes(result.withheld(), answered.notes(result, counts::concerns)));
        requireComplete(result, report);
        return json(report).getBytes(StandardCharsets.UTF_8);
    }

    private static void requireComplete(Result result, LevelReport report) {
        if (ContractVerdict.ofReport(result, Optional.empty()) != ExitCodes.DONE) {
            List<String> lines = new ArrayList<>();
            lines.add("settle: some numbers are missing, and a settled result has all of them");
            report.problems().forEach(problem -> lines.add(problem.message()));
            throw CommandFailure.missing(lines);
        }
    }

    /** The report as JSON. */
    static String json(LevelReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Format.JSON.writer(RenderOptions.defaults()).write(report.report(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Refuses another period, contract or other contacts than those that have the name.
     *
     * @throws CommandFailure if something differs; it says what
     */
    private void requireSame(SettledPeriod before, SettledDays days, ReadingEngine engine) {
        List<String> differences = Stream.of(period(before), contract(before), days.difference(before, engine))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        if (differences.isEmpty()) {
            days.further(before).ifPresent(differences::add);
        }
        if (!differences.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add(NameOption.NAME + ": '" + before.name()
                    + "' is settled already, and stays as it is: choose another name, or see what changed with"
                    + " queue-sla restate");
            lines.addAll(differences);
            throw CommandFailure.configuration(lines);
        }
    }

    private Optional<String> period(SettledPeriod before) {
        String was = SettledReport.period(before.manifest().period());
        String now = SettledReport.period(question.period());
        return was.equals(now) ? Optional.empty() : Optional.of("the period is " + now + " instead of " + was);
    }

    private Optional<String> contract(SettledPeriod before) {
        return contract.isKeptBy(before)
                ? Optional.empty()
                : Optional.of("the contract file " + contract.name() + " differs from the one that is kept, "
                        + before.contract());
    }
}
