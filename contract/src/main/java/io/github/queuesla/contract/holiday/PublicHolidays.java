package io.github.queuesla.contract.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The public holidays of one place, closed all day. Where a holiday is moved to another day, that day is the holiday, as the
 * library has it; days on which only banks close, and days that are merely observed, are ordinary days. The library is loaded
 * when it is first asked for a region or a day, which takes a second. Thread-safe.
 */
public final class PublicHolidays implements BusinessCalendar {

    private final String country;
    private final String[] region;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(String country, String[] region) {
        this.country = country;
        this.region = region;
    }

    /**
     * The holidays of a whole country.
     *
     * @param code ISO 3166, two letters in either case
     * @throws IllegalArgumentException when the library has no such country
     */
    public static PublicHolidays of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (Stream.of(HolidayCalendar.values()).noneMatch(known -> known.getId().equals(upper))) {
            throw new InvalidValueException("'" + code + "' is no country with known holidays", instead(upper));
        }
        return new PublicHolidays(upper.toLowerCase(Locale.ROOT), new String[0]);
    }

    /**
     * The same with the holidays of one region, or of a place in a region.
     *
     * @param path parts of ISO 3166-2 from the largest, such as {@code by} or {@code by/ag}
     * @throws IllegalArgumentException when the library has no such region
     */
    public PublicHolidays inRegion(String path) {
        List<String> parts = new ArrayList<>();
        CalendarHierarchy place = manager().getCalendarHierarchy();
        for (String part : path.strip().toLowerCase(Locale.ROOT).split("/", -1)) {
            Map<String, CalendarHierarchy> children = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            children.putAll(place.getChildren());
            CalendarHierarchy next = children.get(part);
            if (next == null) {
                throw new InvalidValueException(
                        "'" + part + "' is no region of " + place.getId(), instead(part, children));
            }
            parts.add(next.getId());
            place = next;
        }
        return new PublicHolidays(country, parts.toArray(String[]::new));
    }

    @Override
    public Optional<SpecialDay> on(LocalDate day) {
        return Optional.ofNullable(
                        years.computeIfAbsent(day.getYear(), this::holidays).get(day))
                .map(name -> new SpecialDay(name, List.of()));
    }

    /** A moved holiday may leave its year: the New Year's Day of 2022 was kept on 31 December 2021 in the United States. */
    private Map<LocalDate, String> holidays(int year) {
        Map<LocalDate, String> names = new TreeMap<>();
        HolidayManager manager = manager();
        for (int around = year - 1; around <= year + 1; around++) {
            manager.getHolidays(Year.of(around), region).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .filter(holiday -> holiday.getDate().getYear() == year)
                    .sorted(Comparator.comparing(Holiday::getDate).thenComparing(PublicHolidays::name))
                    .forEach(holiday -> names.merge(
                            holiday.getDate(),
                            name(holiday),
                            (one, other) -> one.equals(other) ? one : one + ", " + other));
        }
        return names;
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }

    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String instead(String written) {
        if (written.equals("UK")) {
            return "write GB for the United Kingdom";
        }
        List<String> names =
                Stream.of(HolidayCalendar.values()).map(HolidayCalendar::name).toList();
        return Suggestion.nearest(written, names)
                .map(name -> "write " + HolidayCalendar.valueOf(name).getId() + " for "
                        + name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("write the two letters of ISO 3166, such as DE, or list the days under days");
    }

    private static String instead(String part, Map<String, CalendarHierarchy> regions) {
        if (regions.isEmpty()) {
            return "leave it out, there are none";
        }
        return regions.values().stream()
                .filter(region -> region.getDescription(Locale.ENGLISH).equalsIgnoreCase(part))
                .findFirst()
                .map(region -> "write " + region.getId() + " for " + region.getDescription(Locale.ENGLISH))
                .orElse("write one of " + String.join(", ", regions.keySet()));
    }
}
