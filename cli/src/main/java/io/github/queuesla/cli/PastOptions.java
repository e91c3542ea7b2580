package io.github.queuesla.cli;

import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for what the pretend organisation changes, forgets and hands out of its past. */
final class PastOptions {

    @Option(
            names = "--late",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of contacts that are not known at first: half of them for up to 30 hours, half for 40"
                    + " days (default: ${DEFAULT-VALUE}).")
    private String late = "0";

    @Option(
            names = "--corrected",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of contacts whose wait or outcome changes: half of them after 2 to 3 days, half after"
                    + " 40 days (default: ${DEFAULT-VALUE}).")
    private String corrected = "0";

    @Option(
            names = "--deleted",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of contacts that are deleted: half of them after 2 to 3 days, half after 40 days"
                    + " (default: ${DEFAULT-VALUE}).")
    private String deleted = "0";

    @Option(
            names = "--retention",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "Days after which contacts are forgotten; 0 for never (default: ${DEFAULT-VALUE}).")
    private String retention = "0";

    @Option(
            names = "--data-lag",
            paramLabel = "TIME",
            description = "How far details jobs are behind, such as 6h (default: none).")
    private @Nullable String dataLag;

    @Option(
            names = "--job-time",
            paramLabel = "TIME",
            description = "How long a details job takes, such as 5s (default: none).")
    private @Nullable String jobTime;

    @Option(
            names = "--job-failures",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Details jobs that fail for each interval before one succeeds (default: ${DEFAULT-VALUE}).")
    private String jobFailures = "0";

    @Option(
            names = "--job-limit",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Details jobs that may run at once; 0 for any number (default: ${DEFAULT-VALUE}).")
    private String jobLimit = "0";

    @Option(
            names = "--repeated-pages",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of pages of details that are delivered twice (default: ${DEFAULT-VALUE}).")
    private String repeatedPages = "0";

    @Option(
            names = "--malformed",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of conversations that are followed by one that cannot be read (default:"
                    + " ${DEFAULT-VALUE}).")
    private String malformed = "0";

    /** What changes after the fact. */
    RevisionShares revisions() {
        double lateShare = OptionParser.share("--late", late);
        double correctedShare = OptionParser.share("--corrected", corrected);
        double deletedShare = OptionParser.share("--deleted", deleted);
        return RevisionShares.NONE
                .withLate(lateShare / 2, lateShare / 2)
                .withCorrected(correctedShare / 2, correctedShare / 2)
                .withDeleted(deletedShare / 2, deletedShare / 2);
    }

    /** Adds what is forgotten, and how details jobs run. */
    void addTo(BehaviourBuilder behaviour) {
        JobBehaviour jobs = JobBehaviour.builder()
                .lag(duration("--data-lag", dataLag))
                .time(duration("--job-time", jobTime))
                .failing(OptionParser.number("--job-failures", jobFailures, 0, 1_000))
                .atOnce(OptionParser.number("--job-limit", jobLimit, 0, 1_000))
                .repeatedPages(OptionParser.share("--repeated-pages", repeatedPages))
                .malformed(OptionParser.share("--malformed", malformed))
                .build();
        behaviour
                .retentionDays(OptionParser.number("--retention", retention, 0, 100_000))
                .jobs(jobs);
    }

    private static Duration duration(String name, @Nullable String text) {
        return text == null ? Duration.ZERO : OptionParser.option(name, text, WaitText::parse);
    }
}
