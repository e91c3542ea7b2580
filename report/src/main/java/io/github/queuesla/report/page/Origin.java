package io.github.queuesla.report.page;

import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.report.contract.ContractReport;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the numbers come from, and what went wrong on the way.
 *
 * @param facts what was asked of whom
 * @param problems what a reader has to know
 * @param notes remarks that make no number wrong
 */
record Origin(List<Fact> facts, List<Trouble> problems, List<String> notes) {

    /** Something with a name. */
    record Fact(String name, String words) {}

    /**
     * A problem.
     *
     * @param code what kind of thing
     * @param queue the queue it is about; nothing when it is about all
     * @param message what happened and what to do
     */
    record Trouble(String code, String queue, String message) {}

    static Origin of(ContractReport report) {
        return new Origin(
                facts(report),
                report.assessment().problems().stream().map(Origin::trouble).toList(),
                report.assessment().notes());
    }

    private static List<Fact> facts(ContractReport report) {
        Provenance provenance = report.provenance();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Contract", report.assessment().contract().name()));
        facts.add(new Fact("Period", period(report)));
        facts.add(new Fact("Time zone", zones(report)));
        facts.add(new Fact("Source", provenance.surface() + " at " + provenance.host()));
        facts.add(new Fact("Requests", Figures.count(provenance.requests())));
        facts.add(new Fact("Generated", generated(provenance)));
        if (provenance.datesAsGiven()) {
            facts.add(new Fact("Dates", "as given: the platform decides where a day begins"));
        }
        return facts;
    }

    static String period(ContractReport report) {
        String from = report.assessment().period().from().asGiven();
        String to = report.assessment().period().to().asGiven();
        return from.equals(to) ? from : from + " to " + to;
    }

    static String generated(Provenance provenance) {
        return provenance
                        .generatedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", "")
                + " UTC";
    }

    private static String zones(ContractReport report) {
        return report.assessment().levels().stream()
                .map(result -> result.level().zone().getId())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Trouble trouble(Problem problem) {
        return new Trouble(problem.reason().code(), problem.queue().orElse(""), problem.message());
    }
}
