package io.github.queuesla.faultlab;

import io.github.queuesla.faultlab.scenario.Report;
import io.github.queuesla.faultlab.scenario.Seeds;
import io.github.queuesla.faultlab.simthread.SimThreadCarrier;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** The command of this module: shows every step of one seed, runs many seeds, or searches for planted bugs. */
public final class FaultLab {

    private static final int LONGEST = 400;

    private FaultLab() {}

    /** Arguments: a seed; or the first seed and the number of seeds; or {@code planted}. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        PrintStream out = System.out;
        if (arguments[0].equals("planted")) {
            out.print(PlantedBugs.table());
        } else if (arguments.length == 1) {
            replay(Long.parseLong(arguments[0]), out);
        } else {
            runAll(Campaign.of(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1])), out);
        }
    }

    private static void replay(long seed, PrintStream out) throws InterruptedException {
        ExecutorService threads = SimThreadCarrier.pool();
        Report report = Seeds.run(seed, new Seeds.Options(true, Optional.empty(), threads));
        report.trace().forEach(out::println);
        out.println("Outcome: " + report.outcome());
        report.findings().forEach(finding -> out.println("Found: " + finding));
        threads.shutdownNow();
    }

    private static void runAll(Campaign campaign, PrintStream out) {
        out.println(campaign.runs() + " runs, " + campaign.requests() + " requests, "
                + campaign.failed().size() + " with findings");
        out.println("outcomes " + campaign.outcomes());
        out.println("met      " + campaign.met());
        out.println("forms    " + campaign.forms());
        out.println("overcome " + campaign.overcome());
        out.println("paths    " + campaign.paths());
        campaign.failed()
                .forEach(report -> out.println(
                        "seed " + report.seed() + ": " + brief(report.findings().get(0))));
    }

    private static String brief(String finding) {
        return finding.length() <= LONGEST ? finding : finding.substring(0, LONGEST) + "…";
    }
}
