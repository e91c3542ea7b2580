package io.github.queuesla.faultlab;

import io.github.queuesla.faultlab.scenario.FaultRun;
import io.github.queuesla.faultlab.scenario.Report;
import io.github.queuesla.faultlab.strand.StrandThread;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** The command of this module: shows every step of one seed, or carries out many. */
public final class FaultLab {

    private static final int LONGEST = 400;

    private FaultLab() {}

    /** Arguments: a seed; or the first seed and how many. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        long seed = Long.parseLong(arguments[0]);
        if (arguments.length == 1) {
            replay(seed, System.out);
        } else {
            carryOut(Campaign.of(seed, Integer.parseInt(arguments[1])), System.out);
        }
    }

    private static void replay(long seed, PrintStream out) throws InterruptedException {
        ExecutorService threads = StrandThread.pool();
        Report report = FaultRun.of(seed, new FaultRun.Manner(true, seams -> seams, threads));
        report.trace().forEach(out::println);
        out.println("Outcome: " + report.outcome());
        report.findings().forEach(finding -> out.println("Found: " + finding));
        threads.shutdownNow();
    }

    private static void carryOut(Campaign campaign, PrintStream out) {
        out.println(campaign.runs() + " runs, " + campaign.requests() + " requests, "
                + campaign.failed().size() + " with findings");
        out.println("outcomes " + campaign.outcomes());
        out.println("met      " + campaign.met());
        out.println("overcome " + campaign.overcome());
        out.println("paths    " + campaign.paths());
        campaign.failed().stream()
                .forEach(report -> out.println(
                        "seed " + report.seed() + ": " + brief(report.findings().get(0))));
    }

    private static String brief(String finding) {
        return finding.length() <= LONGEST ? finding : finding.substring(0, LONGEST) + "…";
    }
}
