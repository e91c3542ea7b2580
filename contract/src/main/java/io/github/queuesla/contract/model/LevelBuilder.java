package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds a service level from its keys and the defaults. */
final class LevelBuilder {

    private final Section level;
    private final String label;
    private final References known;
    private final Problems problems;

    LevelBuilder(Section written, References known) {
        this.level = written.withDefaults(known.defaults());
        this.label = written.value(LevelKeys.NAME)
                .map(name -> "service level '" + name + "'")
                .orElse("this service level");
        this.known = known;
        this.problems = known.problems();
    }

    /** The service level; empty if something is wrong, with the reasons added to the problems. */
    Optional<ServiceLevel> build() {
        int before = problems.errors();
        Optional<List<String>> queues = ScopeBuilder.queues(level, label, known);
        Optional<Thresholds> thresholds = Thresholds.of(level, label, problems);
        Optional<Definition> definition = thresholds.flatMap(this::definition);
        Optional<RollUp> rollUp = queues.flatMap(names -> new RollUpBuilder(level, label, known).build(names));
        Optional<LevelHours> hours = new LevelHoursBuilder(level, label, known).build(queues);
        VisitRules rules = visits(hours);
        ServiceLevel.Conditions conditions = conditions();
        if (!level.hasOrInherits(LevelKeys.TIME_ZONE)) {
            problems.error(
                    level.at(),
                    label + " has no time zone",
                    "add one here or to 'defaults', such as 'time-zone: Europe/Berlin'");
        }
        if (queues.isEmpty() || thresholds.isEmpty() || problems.errors() > before || !level.isReadable()) {
            return Optional.empty();
        }
        ServiceLevel.Scope scope = new ServiceLevel.Scope(
                level.value(LevelKeys.CLIENT),
                ScopeBuilder.selection(queues.get()),
                thresholds.get().media(),
                thresholds.get().byMedium(),
                hours.orElse(LevelHours.AROUND_THE_CLOCK),
                rules);
        Window window = level.value(LevelKeys.WINDOW).orElse(Window.MONTH);
        return definition.flatMap(rule -> rollUp.flatMap(combined -> level.value(LevelKeys.TIME_ZONE)
                .map(zone -> new ServiceLevel(rule, scope, zone, window, combined, conditions))));
    }

    private VisitRules visits(Optional<LevelHours> hours) {
        VisitRules rules = new VisitRules(
                level.value(LevelKeys.BOOKING).orElse(Booking.EVENT),
                level.value(LevelKeys.CLOCK).orElse(WaitClock.ALL_HOURS),
                level.value(LevelKeys.COUNT).orElse(CountedVisits.EVERY_VISIT));
        if (rules.clock() == WaitClock.OPEN_HOURS
                && hours.filter(LevelHours.AROUND_THE_CLOCK::equals).isPresent()) {
            problems.error(
                    level.at(LevelKeys.CLOCK),
                    label + " has no opening hours by which to measure waits",
                    "add 'hours', or write 'clock: all-hours'");
        }
        return rules;
    }

    private Optional<Definition> definition(Thresholds thresholds) {
        Optional<Formula> formula = level.value(LevelKeys.FORMULA);
        if (formula.isEmpty() || !isShortAbandonKnown(formula.get())) {
            return Optional.empty();
        }
        try {
            thresholds.byMedium().values().forEach(limit -> definition(limit, formula.get()));
            return Optional.of(definition(thresholds.usual(), formula.get()));
        } catch (IllegalArgumentException refusal) {
            problems.error(
                    level.at(LevelKeys.SHORT_ABANDON),
                    String.valueOf(refusal.getMessage()),
                    "change 'short-abandon', 'within' or 'formula'");
            return Optional.empty();
        }
    }

    private Definition definition(WaitThreshold threshold, Formula formula) {
        return new Definition(
                level.value(LevelKeys.NAME).orElse(""),
                threshold,
                formula,
                level.value(LevelKeys.SHORT_ABANDON),
                level.value(LevelKeys.TARGET),
                level.value(LevelKeys.ROUNDING).orElse(Rounding.HALF_EVEN));
    }

    private boolean isShortAbandonKnown(Formula formula) {
        if (formula.uses(Term.SHORT_ABANDONED) && !level.hasOrInherits(LevelKeys.SHORT_ABANDON)) {
            problems.error(
                    level.at(LevelKeys.FORMULA),
                    "formula " + formula + " needs a short-abandon limit",
                    "add one to the service level or to 'defaults', such as 'short-abandon: 5s'");
            return false;
        }
        return !level.hasOrInherits(LevelKeys.SHORT_ABANDON)
                || level.get(LevelKeys.SHORT_ABANDON).isPresent();
    }

    private ServiceLevel.Conditions conditions() {
        Optional<Bands> bands = level.value(LevelKeys.BANDS)
                .flatMap(written -> new BandsBuilder(written, problems).build(level.value(LevelKeys.TARGET)));
        return new ServiceLevel.Conditions(
                level.value(LevelKeys.DESCRIPTION),
                level.value(LevelKeys.DECIMALS).orElse(2),
                level.value(LevelKeys.MINIMUM_VOLUME),
                bands,
                validity(),
                new AlertsBuilder(level, label, problems).build());
    }

    private Validity validity() {
        Optional<LocalDate> from = level.value(LevelKeys.VALID_FROM);
        Optional<Located<LocalDate>> until = level.get(LevelKeys.VALID_UNTIL);
        if (from.isPresent() && until.isPresent() && until.get().value().isBefore(from.get())) {
            problems.error(
                    until.get().at(),
                    label + " is valid until " + until.get().value() + ", before it begins on " + from.get(),
                    "write a later date");
            return Validity.ALWAYS;
        }
        return new Validity(from, until.map(Located::value));
    }
}
