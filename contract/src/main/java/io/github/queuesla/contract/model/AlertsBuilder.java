package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.AlertKeys;
import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.keys.RollUpKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.AlertCondition.When;
import io.github.queuesla.core.contract.RollUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the alerts of a service level, and refuses keys that an alert does not have. */
final class AlertsBuilder {

    private static final Map<When, Key<?>> LIMITS = Map.of(
            When.BUDGET_AHEAD, AlertKeys.POINTS,
            When.INTERVALS_BELOW_TARGET, AlertKeys.INTERVALS,
            When.WAIT_OVER, AlertKeys.WAIT);
    private static final Map<Key<?>, String> EXAMPLES =
            Map.of(AlertKeys.POINTS, "10", AlertKeys.INTERVALS, "2", AlertKeys.WAIT, "3m");

    private final Section level;
    private final String label;
    private final Problems problems;

    AlertsBuilder(Section level, String label, Problems problems) {
        this.level = level;
        this.label = label;
        this.problems = problems;
    }

    List<Alert> build() {
        List<Alert> alerts = new ArrayList<>();
        Set<When> seen = EnumSet.noneOf(When.class);
        for (Located<Section> written : level.value(LevelKeys.ALERTS).orElse(List.of())) {
            written.value().get(AlertKeys.WHEN).ifPresent(when -> {
                if (!seen.add(when.value())) {
                    problems.error(
                            when.at(),
                            label + " has two alerts '" + when.value() + "'",
                            "keep the one that is to count");
                }
                alert(written.value(), when).ifPresent(alerts::add);
            });
        }
        return alerts;
    }

    private Optional<Alert> alert(Section written, Located<When> when) {
        int before = problems.errors();
        requireLimit(written, when);
        requireTarget(when);
        if (written.has(AlertKeys.MINIMUM_VOLUME) && !when.value().needsTarget()) {
            problems.error(
                    written.at(AlertKeys.MINIMUM_VOLUME),
                    "'minimum-volume' has no meaning for alert '" + when.value() + "'",
                    "remove it");
        }
        if (problems.errors() > before) {
            return Optional.empty();
        }
        Duration lasting = written.value(AlertKeys.FOR).orElse(Duration.ZERO);
        return condition(written, when.value())
                .map(condition -> new Alert(condition, lasting, written.value(AlertKeys.MINIMUM_VOLUME)));
    }

    private void requireLimit(Section written, Located<When> when) {
        Optional<Key<?>> own = Optional.ofNullable(LIMITS.get(when.value()));
        own.filter(key -> !written.has(key))
                .ifPresent(key -> problems.error(
                        written.at(),
                        "alert '" + when.value() + "' needs '" + key.name() + "'",
                        "add '" + key.name() + ": " + EXAMPLES.get(key) + "', " + key.description()));
        LIMITS.values().stream()
                .filter(key -> written.has(key) && !own.equals(Optional.of(key)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(key -> problems.error(
                        written.at(key),
                        "'" + key.name() + "' has no meaning for alert '" + when.value() + "'",
                        "remove it"));
    }

    private void requireTarget(Located<When> when) {
        if (when.value().needsTarget() && !level.hasOrInherits(LevelKeys.TARGET)) {
            problems.error(
                    when.at(),
                    label + " has the alert '" + when.value() + "', but no target",
                    "add one to the service level or to 'defaults', or give it other alerts");
        }
        boolean pooled = level.value(LevelKeys.ROLL_UP)
                .flatMap(RollUpKeys.Written::plain)
                .filter(RollUp.Pooled.class::isInstance)
                .isPresent();
        if (when.value().isOfBudget() && !pooled) {
            problems.warning(
                    when.at(),
                    "alert '" + when.value() + "' pools all contacts, but the roll-up of " + label + " does not",
                    "take it as a hint, or use intervals-below-target, wait-over or stale");
        }
    }

    private static Optional<AlertCondition> condition(Section written, When when) {
        return switch (when) {
            case PROJECTED_BELOW_TARGET -> Optional.of(new AlertCondition.ProjectedBelowTarget());
            case BUDGET_AHEAD -> written.value(AlertKeys.POINTS).map(AlertCondition.BudgetAhead::new);
            case INTERVALS_BELOW_TARGET ->
                written.value(AlertKeys.INTERVALS).map(AlertCondition.IntervalsBelowTarget::new);
            case WAIT_OVER -> written.value(AlertKeys.WAIT).map(AlertCondition.WaitOver::new);
            case STALE -> Optional.of(new AlertCondition.Stale());
            case OUT_OF_REACH -> Optional.of(new AlertCondition.OutOfReach());
        };
    }
}
