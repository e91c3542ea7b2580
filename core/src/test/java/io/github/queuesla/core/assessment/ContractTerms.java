package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel.Conditions;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Opening hours and conditions for tests. */
final class ContractTerms {

    private ContractTerms() {}

    static Conditions validFrom(String day) {
        return valid(new Validity(Optional.of(LocalDate.parse(day)), Optional.empty()));
    }

    static Conditions valid(Validity validity) {
        return new Conditions(Optional.empty(), 2, Optional.empty(), Optional.empty(), validity);
    }

    static Conditions atLeast(long volume) {
        return new Conditions(Optional.empty(), 2, Optional.of(volume), Optional.empty(), Validity.ALWAYS);
    }

    static Conditions costing(Bands bands) {
        return new Conditions(Optional.empty(), 2, Optional.empty(), Optional.of(bands), Validity.ALWAYS);
    }

    static Definition rounded(Definition definition, Rounding rounding) {
        return new Definition(
                definition.name(),
                definition.threshold(),
                definition.formula(),
                definition.shortAbandon(),
                definition.target(),
                rounding);
    }

    /** The same hours every day. */
    static OpeningHours daily(ZoneId zone, String time) {
        return daily(zone, time, BusinessCalendar.NONE);
    }

    static OpeningHours daily(ZoneId zone, String time, BusinessCalendar calendar) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(OpenTime.parse(time)));
        }
        return new OpeningHours(zone, week, calendar, List.of());
    }

    /** Random hours that begin and end on quarter hours. */
    static OpeningHours hours(ZoneId zone, SplittableRandom random) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = random.nextInt(96);
            int to = random.nextInt(from, 96) + 1;
            week.put(day, List.of(new OpenTime(15 * from, 15 * to)));
        }
        return new OpeningHours(zone, week, BusinessCalendar.NONE, List.of());
    }

    static OpeningHours without(OpeningHours hours, String from, String to, String reason) {
        List<Exclusion> exclusions = new ArrayList<>(hours.exclusions());
        exclusions.add(new Exclusion(new TimeRange(Instant.parse(from), Instant.parse(to)), reason));
        return new OpeningHours(hours.zone(), hours.week(), hours.calendar(), exclusions);
    }
}
