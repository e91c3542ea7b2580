package io.github.queuesla.e2e.page;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.ServiceLevel.Conditions;
import io.github.queuesla.core.contract.ServiceLevel.Scope;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts for the tests of the HTML report. */
final class PageContracts {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private PageContracts() {}

    /** Three service levels, by month, week and day, with credits, opening hours and a holiday. */
    static Contract outsourcer() {
        return new Contract(
                "Northwind customer care 2024",
                List.of(
                        voice("Voice service level", "Northwind Ltd.", "81.5"),
                        new ServiceLevel(
                                definition("Hotline around the clock", Formula.ANSWERED_AND_ABANDONED, "75"),
                                scope(Optional.of("Northwind Ltd."), QueueSelection.all(), Optional.empty()),
                                BERLIN,
                                Window.WEEK,
                                new RollUp.Pooled(),
                                Conditions.NONE),
                        new ServiceLevel(
                                definition("Queues that reach it every day", Formula.ANSWERED_ONLY, "80"),
                                scope(Optional.of("Acme Insurance"), QueueSelection.all(), Optional.of(officeHours())),
                                BERLIN,
                                Window.DAY,
                                new RollUp.QueuesInTarget(Percentage.parse("60")),
                                Conditions.NONE)));
    }

    /** One service level per name, each for all queues. */
    static Contract named(String name, List<String> names) {
        return new Contract(
                name,
                names.stream().map(each -> voice(each, "client " + each, "80")).toList());
    }

    private static ServiceLevel voice(String name, String client, String target) {
        Bands bands = new Bands(
                new Money(new BigDecimal("48000"), Currency.getInstance("EUR")),
                List.of(
                        band("0", "75", "5"),
                        band("75", target, "2"),
                        band(target, "95", "0"),
                        band("95", "100", "-1")),
                Optional.empty(),
                Optional.empty());
        return new ServiceLevel(
                definition(name, Formula.SHORT_ABANDONS_REMOVED, target),
                scope(Optional.of(client), QueueSelection.all(), Optional.of(officeHours())),
                BERLIN,
                Window.MONTH,
                new RollUp.Pooled(),
                new Conditions(
                        Optional.of("Calls are answered within 30 seconds during opening hours (" + name
                                + ").\nSchedule" + " B, clause 4.2."),
                        2,
                        Optional.of(100L),
                        Optional.of(bands),
                        Validity.ALWAYS));
    }

    private static Scope scope(Optional<String> client, QueueSelection queues, Optional<OpeningHours> hours) {
        return Scope.of(queues).withClient(client).withHours(LevelHours.of(hours));
    }

    private static Definition definition(String name, Formula formula, String target) {
        return new Definition(
                name,
                WaitThreshold.inclusive(Duration.ofSeconds(30)),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse(target)),
                Rounding.HALF_EVEN);
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }

    private static OpeningHours officeHours() {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(OpenTime.parse("08:00-18:00")));
            }
        }
        week.put(DayOfWeek.SATURDAY, List.of(OpenTime.parse("09:00-13:00")));
        BusinessCalendar holidays = day -> day.equals(LocalDate.of(2024, 1, 1))
                ? Optional.of(new BusinessCalendar.SpecialDay("New Year's Day", List.of()))
                : Optional.empty();
        return new OpeningHours(BERLIN, week, holidays, List.of());
    }
}
