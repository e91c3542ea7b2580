package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.PeriodNotes;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the output of a command about a contract, which can be a file for each client. */
public final class ContractOutput extends OutputOptions {

    private enum Split {
        CLIENT
    }

    @Option(
            names = OutputPlace.SPLIT_BY,
            completionCandidates = Candidates.class,
            paramLabel = "SPLIT",
            description = "client: write a file for each client of the contract into the folder that -o names, and"
                    + " one for service levels without a client.")
    private @Nullable String splitBy;

    /**
     * What a command says about a contract, or about a client's part of it.
     *
     * @param report the report
     * @param exitCode the exit code
     * @param problems the reasons why numbers are missing or incomplete
     * @param notes remarks that affect no number
     */
    public record Answer(Report report, int exitCode, List<Remark> problems, List<String> notes) {

        public Answer {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /** The answer of a comparison about a contract, or about a client's part of it. */
    @FunctionalInterface
    interface Comparison<T> {
        Answer answer(Contract contract, T found, Source source);
    }

    @Override
    protected boolean isFolder() {
        return splitBy != null && OptionParser.choice(OutputPlace.SPLIT_BY, splitBy, Split.class) == Split.CLIENT;
    }

    /**
     * Writes the answer about the contract, or one about each client; then prints what the format has no room for.
     *
     * @return the worst exit code
     */
    public int write(CliEnvironment environment, Contract contract, Function<Contract, Answer> answer) {
        List<Answer> answers = new ArrayList<>();
        if (isFolder()) {
            ClientFiles.of(contract).forEach((file, part) -> {
                Answer ofClient = answer.apply(part);
                writeInto(environment, file, ofClient.report());
                answers.add(ofClient);
            });
        } else {
            Answer whole = answer.apply(contract);
            write(environment, whole.report());
            answers.add(whole);
        }
        new Remarks(environment).print(each(answers, Answer::problems), each(answers, Answer::notes), format());
        return ExitCodes.worst(answers.stream().map(Answer::exitCode).toList());
    }

    /**
     * Writes a comparison, and says on standard error what the reports of comparisons have no room for: that the period
     * is not over, or older than the platform keeps contacts.
     *
     * @return the exit code
     */
    <T> int compare(CommandQuery query, Answered<T> answered, Comparison<T> comparison) {
        Source source = new Source(query.period(), answered.provenance());
        CliEnvironment environment = query.context().environment();
        Question question = query.question();
        int exitCode =
                write(environment, question.contract(), part -> comparison.answer(part, answered.found(), source));
        Messages messages = new Messages(environment);
        Stream.concat(
                        PeriodNotes.of(question, environment.clock().instant()).stream(),
                        answered.notes().stream().map(ContractQueries.Note::text))
                .forEach(messages::say);
        return exitCode;
    }

    /** Says on standard error why queues are missing. */
    static void explain(CliEnvironment environment, Answered<ContractCounts> answered) {
        List<Problem> problems =
                Assessor.results(answered.found(), answered.at()).problems();
        new Remarks(environment).print(FailureWords.remarks(problems));
    }

    /** What the answers say, each remark once. */
    private static <T> List<T> each(List<Answer> answers, Function<Answer, List<T>> remarks) {
        return answers.stream()
                .flatMap(answer -> remarks.apply(answer).stream())
                .distinct()
                .toList();
    }

    private static final class Candidates extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Split.values());
        }
    }
}
