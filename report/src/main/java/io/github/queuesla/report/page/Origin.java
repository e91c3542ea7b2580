package io.github.queuesla.report.page;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.contract.ContractReport;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the numbers come from, and what went wrong on the way.
 *
 * @param facts what was asked of whom
 * @param problems what a reader has to know
 * @param notes remarks that make no number wrong
 */
record Origin(List<Fact> facts, List<String> problems, List<String> notes) {

    /** Something with a name. */
    record Fact(String name, String words) {}

    static Origin of(ContractReport report) {
        return new Origin(facts(report), ProblemLines.of(report.problems(), names(report)), report.notes());
    }

    private static List<Fact> facts(ContractReport report) {
        Provenance provenance = report.provenance();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Contract", report.assessment().contract().name()));
        facts.add(new Fact("Period", TitleText.period(report.assessment().period())));
        facts.add(new Fact("Time zone", zones(report)));
        facts.add(new Fact("Source", provenance.surface() + " at " + provenance.host()));
        facts.add(new Fact("Requests", Figures.count(provenance.requests())));
        facts.add(new Fact("Generated", generated(provenance)));
        if (provenance.datesAsGiven()) {
            facts.add(new Fact("Dates", "as given: the platform decides where a day begins"));
        }
        return facts;
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

    private static Map<String, String> names(ContractReport report) {
        Map<String, String> names = new HashMap<>();
        report.assessment().levels().stream()
                .flatMap(result -> result.windows().stream())
                .flatMap(window -> window.rows().stream())
                .map(QueueShare::queue)
                .forEach(queue -> names.put(queue.id().value(), queue.name()));
        return names;
    }
}
