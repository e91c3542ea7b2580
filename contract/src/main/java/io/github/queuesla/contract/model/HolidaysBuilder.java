package io.github.queuesla.contract.model;

import io.github.queuesla.contract.holiday.PublicHolidays;
import io.github.queuesla.contract.keys.HoursKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the public holidays of opening hours from the contract file. */
final class HolidaysBuilder {

    private final Section hours;
    private final Problems problems;

    HolidaysBuilder(Section hours, Problems problems) {
        this.hours = hours;
        this.problems = problems;
    }

    /** The places whose holidays close; adds a warning for each uncertainty. */
    List<SpecialDays.Place> places() {
        List<SpecialDays.Place> places = new ArrayList<>();
        for (Located<Section> written : hours.value(HoursKeys.HOLIDAYS).orElse(List.of())) {
            place(written.value()).ifPresent(place -> {
                place.value().doubts().forEach(doubt -> problems.warning(place.at(), doubt.what(), doubt.advice()));
                places.add(new SpecialDays.Place(problems.file(), place.at(), place.value()));
            });
        }
        return places;
    }

    private Optional<Located<PublicHolidays>> place(Section written) {
        Optional<Located<PublicHolidays>> country =
                written.get(HoursKeys.COUNTRY).flatMap(code -> found(code, PublicHolidays::of));
        return written.has(HoursKeys.REGION)
                ? country.flatMap(
                        whole -> written.get(HoursKeys.REGION).flatMap(path -> found(path, whole.value()::inRegion)))
                : country;
    }

    private Optional<Located<PublicHolidays>> found(Located<String> name, Function<String, PublicHolidays> table) {
        try {
            return Optional.of(new Located<>(table.apply(name.value()), name.at()));
        } catch (IllegalArgumentException refusal) {
            problems.refused(name.at(), refusal, "list the days under 'days'");
            return Optional.empty();
        }
    }

    /**
     * The holidays that are ordinary days.
     *
     * @param places the places of the holidays
     * @param listed the days that the hours list
     * @param yearly the days that they list for every year
     */
    Set<LocalDate> except(List<SpecialDays.Place> places, Set<LocalDate> listed, Set<MonthDay> yearly) {
        Set<LocalDate> except = new HashSet<>();
        for (Located<LocalDate> day : hours.value(HoursKeys.EXCEPT).orElse(List.of())) {
            except.add(day.value());
            if (listed.contains(day.value())) {
                problems.error(day.at(), "'days' has " + day.value() + " too", "remove it from one of them");
            } else if (!yearly.contains(MonthDay.from(day.value()))
                    && (!places.isEmpty() || !hours.has(HoursKeys.HOLIDAYS))) {
                requireHoliday(day, places);
            }
        }
        return except;
    }

    private void requireHoliday(Located<LocalDate> day, List<SpecialDays.Place> places) {
        try {
            if (places.stream()
                    .noneMatch(place -> place.holidays().on(day.value()).isPresent())) {
                String names = places.stream()
                        .map(place -> place.holidays().toString())
                        .collect(Collectors.joining(" or "));
                problems.warning(
                        day.at(),
                        day.value() + " is not a holiday" + (names.isEmpty() ? "" : " of " + names),
                        "check the date, or remove it");
            }
        } catch (IllegalArgumentException unknown) {
            problems.refused(day.at(), unknown, "leave it out");
        }
    }
}
