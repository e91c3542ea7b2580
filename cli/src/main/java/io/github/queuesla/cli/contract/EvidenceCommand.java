package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.LevelEvidence;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.RowFeed;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.evidence.EvidenceReport;
import io.github.queuesla.report.evidence.LevelContacts;
import io.github.queuesla.report.format.Format;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code evidence}: the contacts behind service levels. */
@Command(
        name = "evidence",
        description = "Lists the contacts of a history behind each service level, and why each is met, missed or"
                + " excluded.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla evidence --history contacts --contract northwind.yaml --service-level Sales -o misses.csv",
            "  queue-sla evidence --history contacts --queue Sales --within 20s --period 2024-01-31 --all"
        })
public final class EvidenceCommand implements Callable<Integer>, Reporting {

    /** Which contacts are listed. */
    static final class Listed {

        @Option(names = "--misses", description = "List the contacts that count and are not met (the default).")
        private boolean misses;

        @Option(names = "--excluded", description = "List the contacts that do not count, and why.")
        private boolean excluded;

        @Option(names = "--all", description = "List all contacts: met, missed and excluded.")
        private boolean all;

        Set<ContactResult> results() {
            if (all) {
                return EnumSet.allOf(ContactResult.class);
            }
            return EnumSet.of(misses || !excluded ? ContactResult.MISSED : ContactResult.EXCLUDED);
        }
    }

    @ArgGroup(exclusive = true, heading = "%nContacts:%n")
    private Listed listed = new Listed();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false)
    private AnswerOptions options = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public EvidenceCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<Format> formats() {
        return EvidenceReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        CommandQuery query = options.query(environment, spec);
        if (query.history().isEmpty()) {
            throw CommandFailure.usage("evidence reads the contacts of a history: add " + HistoryOptions.HISTORY
                    + " DIR, a folder that queue-sla sync keeps");
        }
        try {
            return options.answeredByHistory(query, queries -> write(query, queries));
        } catch (ReadingFailed failed) {
            throw failed.failure;
        }
    }

    private int write(CommandQuery query, HistoryQueries queries) throws CountSourceException {
        Answered<HistoryQueries.Evidence> answered = queries.evidence(query.question());
        ContractCounts counts = answered.found().counts();
        Result result = Assessor.results(counts, answered.at());
        Set<ContactResult> results = listed.results();
        List<LevelContacts> levels = answered.found().levels().stream()
                .map(level -> LevelContacts.of(level, contacts(queries, level, results)))
                .toList();
        EvidenceReport report = new EvidenceReport(
                levels,
                results,
                new Source(query.period(), answered.provenance()),
                answered.notes(result, counts::concerns));
        output.write(environment, report.report().about(query.question().contract()));
        new Remarks(environment).print(List.of(), report.notes(), output.format());
        ContractOutput.explain(environment, answered.with(counts));
        return ContractVerdict.ofReport(result, Optional.empty());
    }

    /** The contacts with these results, read whenever they are wanted. */
    static RowFeed<ContactEvidence> contacts(
            HistoryQueries queries, LevelEvidence evidence, Set<ContactResult> results) {
        return receiver -> {
            try {
                queries.contacts(evidence, results, receiver);
            } catch (CountSourceException failed) {
                throw new ReadingFailed(failed);
            }
        };
    }

    /** Carries a failure of the history through a writer. */
    private static final class ReadingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final CountSourceException failure;

        ReadingFailed(CountSourceException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
