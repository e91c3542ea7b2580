package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.CalendarDate;
import io.github.queuesla.contract.keys.HoursKeys;
import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds opening hours from their keys. */
final class HoursBuilder {

    private final Section written;
    private final Section defaults;
    private final Problems problems;

    HoursBuilder(Section written, Section defaults, Problems problems) {
        this.written = written;
        this.defaults = defaults;
        this.problems = problems;
    }

    /** The hours; empty if something is wrong, with the reasons added to the problems. */
    Optional<OpeningHours> build() {
        int before = problems.errors();
        Optional<ZoneId> zone = zone();
        Map<DayOfWeek, List<OpenTime>> week = week();
        BusinessCalendar calendar = calendar(week);
        List<Exclusion> exclusions = zone.map(this::exclusions).orElse(List.of());
        return zone.isEmpty() || problems.errors() > before
                ? Optional.empty()
                : Optional.of(new OpeningHours(zone.get(), week, calendar, exclusions));
    }

    private Optional<ZoneId> zone() {
        if (written.has(HoursKeys.TIME_ZONE)) {
            return written.value(HoursKeys.TIME_ZONE);
        }
        // Never the zone of the machine: the same file would then have other hours elsewhere (docs/adr/0012).
        if (!defaults.has(LevelKeys.TIME_ZONE)) {
            problems.error(
                    written.at(),
                    "these hours have no time zone",
                    "add one here or to 'defaults', such as 'time-zone: Europe/Berlin'");
        }
        return defaults.value(LevelKeys.TIME_ZONE);
    }

    private Map<DayOfWeek, List<OpenTime>> week() {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        List<TableShape.Row<Set<DayOfWeek>, List<Located<OpenTime>>>> rows =
                written.value(HoursKeys.WEEK).orElse(List.of());
        for (TableShape.Row<Set<DayOfWeek>, List<Located<OpenTime>>> row : rows) {
            List<OpenTime> hours = inOrder(row.value().orElse(List.of()));
            for (DayOfWeek day : row.key().value()) {
                if (week.putIfAbsent(day, hours) != null) {
                    problems.error(
                            row.key().at(),
                            day.name().toLowerCase(Locale.ROOT) + " already has hours",
                            "list each day once");
                }
            }
        }
        boolean readable = rows.stream().allMatch(row -> row.value().isPresent());
        if (readable
                && written.get(HoursKeys.WEEK).isPresent()
                && week.values().stream().allMatch(List::isEmpty)) {
            problems.error(written.at(HoursKeys.WEEK), "these hours are never open", "add hours to a day");
        }
        return week;
    }

    private List<OpenTime> inOrder(List<Located<OpenTime>> hours) {
        List<Located<OpenTime>> sorted =
                hours.stream().sorted(Comparator.comparing(Located::value)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            OpenTime one = sorted.get(i - 1).value();
            OpenTime next = sorted.get(i).value();
            if (one.overlaps(next)) {
                problems.error(sorted.get(i).at(), next + " overlaps " + one, "begin one where the other ends");
            }
        }
        return sorted.stream().map(Located::value).toList();
    }

    private BusinessCalendar calendar(Map<DayOfWeek, List<OpenTime>> week) {
        Map<LocalDate, BusinessCalendar.SpecialDay> listed = new HashMap<>();
        Map<MonthDay, BusinessCalendar.SpecialDay> yearly = new HashMap<>();
        written.value(HoursKeys.DAYS)
                .orElse(List.of())
                .forEach(row -> row.value()
                        .map(day -> new BusinessCalendar.SpecialDay(day.reason(), inOrder(day.open())))
                        .ifPresent(day -> {
                            CalendarDate at = row.key().value();
                            at.date().ifPresentOrElse(date -> listed.put(date, day), () -> yearly.put(at.day(), day));
                        }));
        HolidaysBuilder holidays = new HolidaysBuilder(written, problems);
        List<SpecialDays.Place> places = holidays.places();
        return new SpecialDays(listed, yearly, holidays.except(places, listed.keySet(), yearly.keySet()), places, week);
    }

    private List<Exclusion> exclusions(ZoneId zone) {
        return written.value(HoursKeys.EXCLUSIONS).orElse(List.of()).stream()
                .flatMap(exclusion -> new ExclusionBuilder(exclusion.value(), zone, problems).build().stream())
                .toList();
    }
}
