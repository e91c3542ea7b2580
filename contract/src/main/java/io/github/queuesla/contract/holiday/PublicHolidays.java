package io.github.queuesla.contract.holiday;

import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The public holidays of one place, from a table. A holiday that falls on a weekend and its substitute are both holidays.
 * Days on which only banks or schools close, and days that are merely observed, are ordinary days. Thread-safe.
 */
public final class PublicHolidays {

    /**
     * A country or region of the tables.
     *
     * @param names its names, mostly in English
     * @param lines the differences from the place around it, and the uncertainties
     */
    private record Place(List<String> names, List<String> lines) {}

    private static final char DOUBT = '?';

    private final SortedMap<String, Place> places;
    private final String path;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private PublicHolidays(SortedMap<String, Place> places, String path) {
        this.places = places;
        this.path = path;
    }

    private Map<LocalDate, Holiday> year(int year) {
        HolidayYear gathered = new HolidayYear(year);
        lines().filter(line -> line.charAt(0) != DOUBT).forEach(gathered::apply);
        return gathered.gathered();
    }

    /** The lines of the place, those of the country first. */
    private Stream<String> lines() {
        return places.entrySet().stream()
                .filter(place -> path.equals(place.getKey()) || path.startsWith(place.getKey() + "/"))
                .flatMap(place -> place.getValue().lines().stream());
    }

    /**
     * The holidays of a whole country.
     *
     * @param code ISO 3166, two letters in either case
     * @throws IllegalArgumentException if the table does not have the country
     */
    public static PublicHolidays of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        List<String> lines = HolidayText.of(upper);
        if (lines.isEmpty()) {
            throw new InvalidValueException("'" + code + "' is not a country with known holidays", instead(upper));
        }
        return new PublicHolidays(places(lines, HolidayText.corrections(upper)), upper);
    }

    private static SortedMap<String, Place> places(List<String> lines, List<String> corrections) {
        SortedMap<String, Place> places = new TreeMap<>();
        String path = "";
        for (String line : lines) {
            if (HolidayText.isPlace(line)) {
                int blank = line.indexOf(' ');
                path = line.substring(0, blank);
                place(places, path).names().add(line.substring(blank + 1));
            } else {
                place(places, path).lines().add(line);
            }
        }
        for (String line : corrections) {
            int blank = line.indexOf(' ');
            place(places, line.substring(1, blank))
                    .lines()
                    .add(line.charAt(0) + line.substring(blank + 1, line.lastIndexOf(" | ")));
        }
        return places;
    }

    private static Place place(SortedMap<String, Place> places, String path) {
        return places.computeIfAbsent(path, unknown -> new Place(new ArrayList<>(), new ArrayList<>()));
    }

    /**
     * These holidays with those of a region, or of a place in a region.
     *
     * @param region parts of ISO 3166-2 from the largest, such as {@code by} or {@code by/a}
     * @throws IllegalArgumentException if the table does not have the region
     */
    public PublicHolidays inRegion(String region) {
        String place = path;
        for (String part : region.strip().toLowerCase(Locale.ROOT).split("/", -1)) {
            if (!places.containsKey(place + "/" + part)) {
                throw new InvalidValueException("'" + part + "' is not a region of " + place, instead(place, part));
            }
            place += "/" + part;
        }
        return new PublicHolidays(places, place);
    }

    /**
     * The holiday on that day; empty if there is none.
     *
     * @throws IllegalArgumentException if the table does not cover that year
     */
    public Optional<Holiday> on(LocalDate day) {
        if (day.getYear() < HolidayYear.FIRST || day.getYear() > HolidayYear.LAST) {
            throw new InvalidValueException(
                    "the holidays of " + path + " are known for " + HolidayYear.FIRST + " to " + HolidayYear.LAST
                            + ", not for " + day.getYear(),
                    "choose another period, or list the days of that year under 'days' of hours without 'holidays'");
        }
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::year).get(day));
    }

    /** The uncertainties about these holidays. */
    public List<Doubt> doubts() {
        return lines().filter(line -> line.charAt(0) == DOUBT)
                .filter(line -> path.indexOf('/') < 0 || !line.startsWith("?regions"))
                .map(line -> Doubt.of(path, line))
                .toList();
    }

    @Override
    public String toString() {
        return path;
    }

    private static String instead(String written) {
        if (written.equals("UK")) {
            return "write GB for the United Kingdom";
        }
        SortedMap<String, String> countries = HolidayText.countries();
        return Suggestion.nearest(written, countries.values())
                .flatMap(name -> countries.entrySet().stream()
                        .filter(country -> country.getValue().equals(name))
                        .findFirst())
                .map(country -> "write " + country.getKey() + " for " + country.getValue())
                .orElse("write the two letters of ISO 3166, such as DE, or list the days under days");
    }

    private String instead(String place, String part) {
        List<String> regions = places.keySet().stream()
                .filter(region -> region.startsWith(place + "/"))
                .map(region -> region.substring(place.length() + 1))
                .filter(region -> region.indexOf('/') < 0)
                .toList();
        if (regions.isEmpty()) {
            return "leave it out, because the place has no regions";
        }
        for (String region : regions) {
            for (String name : place(places, place + "/" + region).names()) {
                if (name.equalsIgnoreCase(part)) {
                    return "write " + region + " for " + name;
                }
            }
        }
        return "write one of " + String.join(", ", regions);
    }
}
