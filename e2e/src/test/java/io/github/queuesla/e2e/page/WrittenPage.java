package io.github.queuesla.e2e.page;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An HTML report on a contract with the pretend organisation, written by the real command. */
final class WrittenPage {

    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final List<Duration> THRESHOLDS = Stream.of(5, 10, 15, 20, 25, 30, 45, 60, 90, 120)
            .map(Duration::ofSeconds)
            .toList();

    private WrittenPage() {}

    /** January by default; the clock stands at 1 February, so all of it is provisional. */
    static void write(Contract contract, OrganisationOptions organisation, LocalDate last, Path file)
            throws IOException, CountSourceException {
        Period period = Period.ofDays(LocalDate.of(2024, 1, 1), last, PageContracts.BERLIN);
        SimulatorOptions options = SimulatorOptions.of(InstantSource.fixed(NOW))
                .withOrganisation(organisation.withZone(PageContracts.BERLIN));
        try (Simulator simulator = Simulator.start(options);
                GenesysCloud cloud = GenesysCloud.connect(
                        Connection.of(simulator.baseUri().toString(), Optional.empty()),
                        new ClientCredentials(simulator.clientId(), Secret.of(simulator.clientSecret())))) {
            write(question(contract, period), cloud, file);
        }
    }

    private static Question question(Contract contract, Period period) {
        NavigableSet<Measure> measures = new TreeSet<>();
        contract.serviceLevels().forEach(level -> measures.addAll(ThresholdCurve.measures(level, THRESHOLDS)));
        return Question.of(contract, period)
                .withNeeded(Detail.of(measures).splitBy(Breakdown.by(Granularity.HALF_HOUR)));
    }

    private static void write(Question question, GenesysCloud cloud, Path file)
            throws IOException, CountSourceException {
        Assessor assessor = new Assessor(cloud.counts(question.request()), cloud.queues(), InstantSource.fixed(NOW));
        ContractCounts counts = assessor.count(question);
        Provenance provenance =
                new Provenance("conversation-aggregates", "api.mypurecloud.de", 7, NOW, false, List.of());
        LevelReport report = LevelReport.ofContract(Assessor.results(counts, NOW), provenance, NoTrafficDisplay.ZERO);
        Map<String, ThresholdCurve> curves = new HashMap<>();
        question.contract()
                .serviceLevels()
                .forEach(level -> curves.put(level.name(), ThresholdCurve.of(level, counts, THRESHOLDS)));
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            Format.HTML.writer(RenderOptions.defaults()).write(report.report(curves, Map.of()), out);
        }
    }
}
