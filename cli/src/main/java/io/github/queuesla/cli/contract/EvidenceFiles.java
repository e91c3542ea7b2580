package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.LevelEvidence;
import io.github.queuesla.core.evidence.WorstContacts;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.evidence.EvidenceReport;
import io.github.queuesla.report.evidence.MissedContacts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files beside a page: the missed contacts of each service level that missed a target.
 *
 * @param environment the machine
 * @param output the place of the page
 */
public record EvidenceFiles(CliEnvironment environment, ContractOutput output) {

    private static final int WORST = 10;

    /**
     * Writes the files.
     *
     * @return what the page says of them, by the name of the service level
     * @throws CountSourceException when the contacts could not be read
     */
    public Map<String, List<Part>> write(HistoryQueries queries, Answered<ContractCounts> answered)
            throws CountSourceException {
        ContractCounts counts = answered.found();
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (ServiceLevelResult result : Assessor.results(counts, answered.at()).levels()) {
            Set<Span> missed = result.windows().stream()
                    .filter(window -> VerdictText.of(window) == VerdictText.MISSED)
                    .map(WindowResult::span)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!missed.isEmpty()) {
                LevelEvidence evidence = queries.evidence(counts, result.level());
                String file = output.writeBeside(
                        environment,
                        suffix(result.level().name(), names),
                        report(queries, evidence, answered).report());
                parts.put(
                        result.level().name(),
                        MissedContacts.parts(result.level(), missed, WorstContacts.of(evidence, WORST), file));
            }
        }
        return parts;
    }

    /** The end of a file's name; names that are the same on some disk are numbered. */
    private static String suffix(String level, Set<String> names) {
        String safe = ClientFiles.safe(level);
        String name = safe;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe + "-" + number;
        }
        return "-" + name + "-misses.csv";
    }

    private static EvidenceReport report(
            HistoryQueries queries, LevelEvidence evidence, Answered<ContractCounts> answered) {
        Set<ContactResult> misses = EnumSet.of(ContactResult.MISSED);
        return new EvidenceReport(
                evidence.level(),
                evidence.windows(),
                evidence.total(),
                misses,
                EvidenceCommand.contacts(queries, evidence, misses),
                new Source(answered.found().question().period(), answered.provenance()),
                List.of());
    }
}
