package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.evidence.ContactEvidence;
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
import io.github.queuesla.report.evidence.LevelContacts;
import io.github.queuesla.report.evidence.MissedContacts;
import io.github.queuesla.report.format.Format;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of a report shows of the contacts of a history: the worst ones of each missed window.
 *
 * @param environment the machine
 * @param output the place of the page
 * @param files whether all missed contacts of each service level that missed a target are written beside the page
 */
public record PageEvidence(CliEnvironment environment, ContractOutput output, boolean files) {

    private static final int WORST = 10;

    /**
     * Reads the contacts, and writes the files. Only a page shows contacts, and only a history knows them.
     *
     * @return what the page says, by the name of the service level
     * @throws CountSourceException when the contacts could not be read
     */
    public Map<String, List<Part>> of(ContractQueries queries, Answered<ContractCounts> answered)
            throws CountSourceException {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        if (output.format() == Format.HTML && queries instanceof HistoryQueries history) {
            Set<String> names = new HashSet<>();
            for (ServiceLevelResult result :
                    Assessor.results(answered.found(), answered.at()).levels()) {
                List<Span> missed = result.windows().stream()
                        .filter(window -> VerdictText.of(window) == VerdictText.MISSED)
                        .map(WindowResult::span)
                        .toList();
                if (!missed.isEmpty()) {
                    parts.put(
                            result.level().name(), parts(history, answered, new Missed(result.level(), missed), names));
                }
            }
        }
        return parts;
    }

    /** The missed windows of a service level. */
    private record Missed(ServiceLevel level, List<Span> windows) {}

    private List<Part> parts(
            HistoryQueries history, Answered<ContractCounts> answered, Missed missed, Set<String> names)
            throws CountSourceException {
        ServiceLevel level = missed.level();
        ContractCounts counts = answered.found();
        List<Span> read = files ? counts.of(level).windows() : missed.windows();
        WorstContacts found = history.worst(counts, level, read, WORST);
        Map<Span, List<ContactEvidence>> worst = new LinkedHashMap<>();
        missed.windows().forEach(window -> worst.put(window, found.in(window)));
        Optional<String> file = files
                ? Optional.of(output.writeBeside(
                        environment,
                        file(level.name(), names),
                        report(history, found.evidence(), answered).report()))
                : Optional.empty();
        return new MissedContacts(level, worst, file).parts();
    }

    /** The name of a file, or its end; names that are the same on some disk are numbered. */
    private static String file(String level, Set<String> names) {
        String safe = ClientFiles.safe(level);
        String name = safe;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe + "-" + number;
        }
        return name + "-misses.csv";
    }

    private static EvidenceReport report(
            HistoryQueries queries, LevelEvidence evidence, Answered<ContractCounts> answered) {
        Set<ContactResult> misses = EnumSet.of(ContactResult.MISSED);
        return new EvidenceReport(
                List.of(LevelContacts.of(evidence, EvidenceCommand.contacts(queries, evidence, misses))),
                misses,
                new Source(answered.found().question().period(), answered.provenance()),
                List.of());
    }
}
