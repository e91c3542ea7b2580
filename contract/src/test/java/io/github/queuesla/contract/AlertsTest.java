package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.quantity.Percentage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static List<Alert> alerts(String level) throws ContractException {
        return ContractFile.read(Path.of("src/test/resources/valid/alerts.yaml"))
                .contract()
                .orElseThrow()
                .serviceLevels()
                .stream()
                .filter(found -> found.name().equals(level))
                .findFirst()
                .orElseThrow()
                .conditions()
                .alerts();
    }

    @Test
    void alertsOfTheDefaultsAreThoseOfAServiceLevelWithoutItsOwn() throws ContractException {
        assertThat(alerts("sales"))
                .containsExactly(
                        new Alert(new AlertCondition.ProjectedBelowTarget(), Duration.ofMinutes(15), Optional.of(100L)),
                        new Alert(new AlertCondition.Stale(), Duration.ofMinutes(5), Optional.empty()));
        assertThat(alerts("archive")).isEmpty();
    }

    @Test
    void eachAlertHasItsLimit() throws ContractException {
        assertThat(alerts("service"))
                .containsExactly(
                        new Alert(
                                new AlertCondition.BudgetAhead(Percentage.parse("10")),
                                Duration.ofHours(1),
                                Optional.empty()),
                        new Alert(new AlertCondition.IntervalsBelowTarget(2), Duration.ofMinutes(5), Optional.of(20L)),
                        new Alert(
                                new AlertCondition.WaitOver(Duration.ofMinutes(3)),
                                Duration.ofMinutes(1),
                                Optional.empty()),
                        new Alert(new AlertCondition.OutOfReach(), Duration.ofMinutes(5), Optional.empty()));
    }
}
