package io.github.queuesla.report.live;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.AlertCondition.BudgetAhead;
import io.github.queuesla.core.contract.AlertCondition.IntervalsBelowTarget;
import io.github.queuesla.core.contract.AlertCondition.WaitOver;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alert in words, each kind in its own. Immutable.
 *
 * @param alert the alert
 */
public record AlertWords(Alert alert) {

    private static final AlertCondition.Cases<String> NAMES = new AlertCondition.Cases<>() {
        @Override
        public String projectedBelowTarget() {
            return "projected below target";
        }

        @Override
        public String budgetAhead(BudgetAhead condition) {
            return "misses more than " + condition.points().value().toPlainString() + " points ahead of contacts";
        }

        @Override
        public String intervalsBelowTarget(IntervalsBelowTarget condition) {
            return Prose.many(condition.intervals(), "half hour") + " below target";
        }

        @Override
        public String waitOver(WaitOver condition) {
            return "wait over " + RowWords.clock(condition.limit());
        }

        @Override
        public String stale() {
            return "old numbers";
        }

        @Override
        public String outOfReach() {
            return "target out of reach";
        }
    };

    /** What it is about, in few words for a cell: {@code projected below target}. */
    public String name() {
        return alert.condition().match(NAMES);
    }

    /** The rule: what it is about, for how long, and from how many contacts. */
    public String rule() {
        List<String> parts = new ArrayList<>();
        parts.add(name());
        if (alert.lasting().compareTo(Duration.ZERO) > 0) {
            parts.add("for " + WaitText.format(alert.lasting()));
        }
        alert.minimumVolume().ifPresent(least -> parts.add("from " + Prose.manyGrouped(least, "contact")));
        return String.join(", ", parts);
    }

    /** What has happened to the service level of that row, as a sentence whose subject is its name. */
    public String fired(LiveRow row) {
        return alert.condition().match(new Fired(row));
    }

    /** What is over for the service level of that row, as a sentence whose subject is its name. */
    public String over(LiveRow row) {
        return alert.condition().match(new Over(row));
    }

    private record Fired(LiveRow row) implements AlertCondition.Cases<String> {

        @Override
        public String projectedBelowTarget() {
            return "is projected at " + share(row, LiveBudget::projected) + ", below its target" + target(row);
        }

        @Override
        public String budgetAhead(BudgetAhead condition) {
            return "has used " + whole(row, LiveBudget::usedShare) + " of its allowed misses with "
                    + whole(row, LiveBudget::pastShare) + " of its contacts past";
        }

        @Override
        public String intervalsBelowTarget(IntervalsBelowTarget condition) {
            return "was below its target" + target(row) + " in " + last(condition);
        }

        @Override
        public String waitOver(WaitOver condition) {
            String wait = row.waitingOpen()
                    .flatMap(WaitingContacts::longest)
                    .map(RowWords::clock)
                    .orElse(RowWords.NONE);
            return "has a contact that has waited " + wait + ", longer than " + RowWords.clock(condition.limit());
        }

        @Override
        public String stale() {
            return row.countsAt()
                    .map(at -> "has old numbers: the counts are of "
                            + IntervalText.time(at, row.level().zone()))
                    .orElse("has no numbers yet");
        }

        @Override
        public String outOfReach() {
            return "cannot reach its target" + target(row) + ": it ends at " + share(row, LiveBudget::best)
                    + " at best";
        }
    }

    private record Over(LiveRow row) implements AlertCondition.Cases<String> {

        @Override
        public String projectedBelowTarget() {
            return "is no longer projected below its target" + target(row)
                    + row.budget()
                            .flatMap(LiveBudget::projected)
                            .map(share -> ", but at "
                                    + LevelValues.of(row.level()).share(share).said())
                            .orElse("");
        }

        @Override
        public String budgetAhead(BudgetAhead condition) {
            return "no longer uses its allowed misses too fast";
        }

        @Override
        public String intervalsBelowTarget(IntervalsBelowTarget condition) {
            return "is no longer below its target" + target(row) + " in " + last(condition);
        }

        @Override
        public String waitOver(WaitOver condition) {
            return "has no contact any more that has waited longer than " + RowWords.clock(condition.limit());
        }

        @Override
        public String stale() {
            return "has numbers of now again";
        }

        @Override
        public String outOfReach() {
            return "can reach its target" + target(row) + " again";
        }
    }

    private static String last(IntervalsBelowTarget condition) {
        return condition.intervals() > 1
                ? "each of the last " + condition.intervals() + " half hours with contacts"
                : "the last half hour with contacts";
    }

    private static String target(LiveRow row) {
        ServiceLevel level = row.level();
        return level.definition()
                .target()
                .map(target -> " of " + LevelValues.words(target))
                .orElse("");
    }

    private interface OfBudget {
        Optional<Fraction> share(LiveBudget budget);
    }

    private static String share(LiveRow row, OfBudget share) {
        return row.budget()
                .flatMap(share::share)
                .map(found -> LevelValues.of(row.level()).share(found).said())
                .orElse(RowWords.NONE);
    }

    private static String whole(LiveRow row, OfBudget share) {
        return row.budget().flatMap(share::share).map(RowWords::whole).orElse(RowWords.NONE);
    }
}
