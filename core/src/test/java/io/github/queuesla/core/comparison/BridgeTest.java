package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final QueueSelection SALES = new QueueSelection(List.of("Sales"));
    private static final QueueSelection BOTH = new QueueSelection(List.of("Sales", "Night"));

    private static ServiceLevel level(Formula formula, int seconds, Optional<OpeningHours> hours) {
        Definition definition = new Definition(
                "voice",
                WaitThreshold.inclusive(Duration.ofSeconds(seconds)),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(SALES).withHours(LevelHours.of(hours)),
                Zones.UTC,
                Window.DAY,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static PlatformLevel shown(Queue queue, long met, long counted, PlatformLevel.Basis basis) {
        return new PlatformLevel(queue.id(), MediaType.VOICE, met, counted, basis);
    }

    private static final PlatformLevel.Basis WORKED = new PlatformLevel.Basis(940, 188, 60, 12, 30);

    /** A view on the platform with the queues and the time zone of the service level. */
    private static BridgeQuestion question(ServiceLevel level) {
        return new BridgeQuestion(level, Centre.DAY, level.scope().queues(), level.zone());
    }

    private static BridgeStep step(Bridge bridge, Change change) {
        return bridge.steps().stream()
                .filter(step -> step.change() == change)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachKindOfContactIsOneStep() throws Exception {
        Centre centre = Centre.worked();
        centre.platform.add(shown(Centre.SALES, 752, 988, WORKED));
        Bridge bridge = centre.bridge(question(level(Formula.EARLY_ABANDONS_MET, 30, Optional.empty())));
        assertThat(bridge.steps())
                .containsExactly(
                        new BridgeStep(Change.CONTRACT, 772, 1000),
                        new BridgeStep(Change.OPENING_HOURS, 772, 1000),
                        new BridgeStep(Change.TIME_ZONE, 772, 1000),
                        new BridgeStep(Change.QUEUES, 772, 1000),
                        new BridgeStep(Change.THRESHOLD, 772, 1000),
                        new BridgeStep(Change.MET_ABANDONS, 752, 1000),
                        new BridgeStep(Change.ABANDONS, 752, 1000),
                        new BridgeStep(Change.SHORT_ABANDONS, 752, 988),
                        new BridgeStep(Change.FLOW_OUTS, 752, 988),
                        new BridgeStep(Change.PLATFORM, 752, 988));
        assertThat(bridge.unexplainedMet()).isZero();
        assertThat(bridge.unexplainedCounted()).isZero();
    }

    @Test
    void settingThatReproducesTheDenominatorsIsFound() throws Exception {
        Centre centre = Centre.worked();
        centre.platform.add(shown(Centre.SALES, 752, 1018, WORKED));
        Bridge bridge = centre.bridge(question(level(Formula.ANSWERED_ONLY, 20, Optional.empty())));
        assertThat(bridge.switches().reproducing()).containsExactly(new Switches(true, false, true, false));
        assertThat(step(bridge, Change.ABANDONS)).isEqualTo(new BridgeStep(Change.ABANDONS, 752, 1000));
        assertThat(step(bridge, Change.SHORT_ABANDONS)).isEqualTo(new BridgeStep(Change.SHORT_ABANDONS, 752, 988));
        assertThat(step(bridge, Change.FLOW_OUTS)).isEqualTo(new BridgeStep(Change.FLOW_OUTS, 752, 1018));
    }

    @Test
    void literalReadingOfThePublishedFormulaIsRecognised() throws Exception {
        Centre centre = Centre.worked();
        centre.platform.add(shown(Centre.SALES, 752, 928, WORKED));
        Bridge bridge = centre.bridge(question(level(Formula.ANSWERED_ONLY, 20, Optional.empty())));
        assertThat(bridge.switches().reproducing()).containsExactly(new Switches(false, false, false, true));
        assertThat(bridge.unexplainedCounted()).isZero();
    }

    @Test
    void differenceThatNoSettingExplainsIsUnexplained() throws Exception {
        Centre centre = Centre.worked();
        centre.platform.add(shown(Centre.SALES, 750, 1003, WORKED));
        Bridge bridge = centre.bridge(question(level(Formula.ANSWERED_ONLY, 20, Optional.empty())));
        assertThat(bridge.switches().reproducing()).isEmpty();
        assertThat(bridge.unexplainedMet()).isEqualTo(-2);
        assertThat(bridge.unexplainedCounted()).isEqualTo(3);
    }

    @Test
    void closedHoursZoneAndOtherQueuesAreSeparateSteps() throws Exception {
        Centre centre = new Centre()
                .calls(Centre.SALES, 10, "10:00", new Centre.Ended(Outcome.ANSWERED, 1_000))
                .calls(Centre.SALES, 5, "20:00", new Centre.Ended(Outcome.ANSWERED, 1_000))
                .calls(Centre.SALES, 3, "23:30", new Centre.Ended(Outcome.ANSWERED, 1_000))
                .calls(Centre.NIGHT, 7, "12:00", new Centre.Ended(Outcome.ANSWERED, 1_000));
        OpeningHours office = new OpeningHours(
                Zones.UTC,
                Map.of(DayOfWeek.TUESDAY, List.of(OpenTime.parse("08:00-18:00"))),
                BusinessCalendar.NONE,
                List.of());
        ServiceLevel level = level(Formula.ANSWERED_ONLY, 20, Optional.of(office));
        Bridge bridge = centre.bridge(new BridgeQuestion(level, Centre.DAY, BOTH, ZoneId.of("Europe/Berlin")));
        assertThat(step(bridge, Change.CONTRACT).counted()).isEqualTo(10);
        assertThat(step(bridge, Change.OPENING_HOURS).counted()).isEqualTo(18);
        assertThat(step(bridge, Change.TIME_ZONE).counted()).isEqualTo(15);
        assertThat(step(bridge, Change.QUEUES).counted()).isEqualTo(22);
    }

    @Test
    void waitOfExactlyTheTargetShowsThePlatformsBoundary() throws Exception {
        Centre centre = new Centre()
                .calls(Centre.SALES, 4, "10:00", new Centre.Ended(Outcome.ANSWERED, 19_999))
                .calls(Centre.SALES, 1, "10:00", new Centre.Ended(Outcome.ANSWERED, 20_000));
        centre.platform.add(shown(Centre.SALES, 4, 5, new PlatformLevel.Basis(5, 1, 0, 0, 0)));
        Bridge bridge = centre.bridge(question(level(Formula.ANSWERED_ONLY, 30, Optional.empty())));
        assertThat(bridge.edge()).isEqualTo(new Bridge.EdgeFinding(ThresholdBoundary.STRICT, 1, 1, true));
        assertThat(step(bridge, Change.THRESHOLD).met()).isEqualTo(4);
    }

    @Test
    void withoutSuchAWaitTheBoundaryIsUndecided() throws Exception {
        Centre centre = Centre.worked();
        centre.platform.add(shown(Centre.SALES, 752, 1000, WORKED));
        Bridge bridge = centre.bridge(question(level(Formula.ANSWERED_ONLY, 20, Optional.empty())));
        assertThat(bridge.edge().decided()).isFalse();
    }
}
