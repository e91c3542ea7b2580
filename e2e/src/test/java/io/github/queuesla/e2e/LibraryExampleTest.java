package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The code example of the README compiles, runs, and is identical to this one. */
class LibraryExampleTest {

    @Test
    void exampleOfTheReadmeGivesOneLinePerQueue() throws IOException, CountSourceException {
        List<String> lines = new ArrayList<>();
        try (Simulator simulator = Organisations.good()) {
            Connection connection = Connection.of(simulator.baseUri().toString(), Optional.empty());
            ClientCredentials client = new ClientCredentials(simulator.clientId(), Secret.of(simulator.clientSecret()));

            example(connection, client, lines::add);
        }
        assertThat(lines).hasSize(8).anyMatch(line -> line.matches("Sales: \\d+/\\d+ = \\d\\d\\.\\d\\d %"));
        assertThat(lines).contains("Crisis Line: no traffic");
    }

    @Test
    void exampleOfTheReadmeIsThisOne() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String here = Files.readString(Path.of("src/test/java/io/github/queuesla/e2e/LibraryExampleTest.java"));

        assertThat(between("```java\n", "\n```\n", readme))
                .isEqualTo(between("// example begins\n", "\n        // example ends\n", here)
                        .stripIndent());
    }

    private static void example(Connection connection, ClientCredentials client, Consumer<String> out)
            throws CountSourceException {
        // example begins
        try (GenesysCloud cloud = GenesysCloud.connect(connection, client)) {
            ZoneId berlin = ZoneId.of("Europe/Berlin");
            Definition within20s =
                    Definition.answeredWithin(Duration.ofSeconds(20)).withTarget(Percentage.parse("80"));
            ServiceLevel level = ServiceLevel.of(within20s, QueueSelection.all(), berlin);
            Period january = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), berlin);
            Question question = Question.of(new Contract("Service levels", List.of(level)), january);
            Assessor assessor = new Assessor(cloud.counts(question.request()), cloud.queues(), InstantSource.system());
            assessor.assess(question).rows().forEach(row -> {
                String shown = row.attainment()
                        .match(
                                ratio -> ratio + " = " + within20s.rounding().displayPercent(ratio, within20s.target())
                                        + " %",
                                state -> state.toString());
                out.accept(row.queue().name() + ": " + shown);
            });
        }
        // example ends
    }

    private static String between(String begin, String end, String text) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }
}
