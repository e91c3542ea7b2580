package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.format.Format;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --metrics-queues}: which series of queues Prometheus gets beside those of service levels. */
public final class QueueMetricsOption {

    /** The series of queues. */
    private enum Series {
        /** Of each queue, and of each medium in it if the API gives media. */
        MEDIA,
        /** Of each queue. */
        QUEUE,
        /** None. */
        NONE
    }

    private static final Breakdown MEDIA = new Breakdown(Optional.empty(), true, false);

    @Option(
            names = "--metrics-queues",
            completionCandidates = Candidates.class,
            paramLabel = "SERIES",
            defaultValue = "media",
            description = "In prometheus, series of queues: media, queue, none (default: ${DEFAULT-VALUE}, per queue,"
                    + " and per medium in it if the API gives media).")
    private String series = "media";

    /**
     * Checks the value of the option.
     *
     * @throws io.github.queuesla.cli.environment.CommandFailure if there is no such value
     */
    public void require() {
        series();
    }

    /** The question with the optional counts that the series need. */
    public Question question(Question question, Format format) {
        return series() == Series.MEDIA && format == Format.PROMETHEUS
                ? question.withOptional(Detail.NONE.splitBy(MEDIA))
                : question;
    }

    /** The results by queue, and by queue and medium, that the metrics need. */
    public List<Result> split(ContractCounts counts, Instant now) {
        Breakdown rows = counts.question().breakdown();
        List<Boolean> byMedia = switch (series()) {
            case MEDIA -> List.of(false, true);
            case QUEUE -> List.of(false);
            case NONE -> List.of();
        };
        return byMedia.stream()
                .map(split -> Assessor.results(counts.withBreakdown(rows.byMedia(split)), now))
                .toList();
    }

    private Series series() {
        return OptionParser.choice("--metrics-queues", series, Series.class);
    }

    private static final class Candidates extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Series.values());
        }
    }
}
