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
     * A country or a part of it, as the tables have it.
     *
     * @param names what it is called, mostly in English
     * @param lines what is added there to the place around it, or taken away, and what is not sure
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

    /** What the tables say about the place, from the country inwards. */
    private Stream<String> lines() {
        return places.entrySet().stream()
                .filter(place -> path.equals(place.getKey()) || path.startsWith(place.getKey() + "/"))
                .flatMap(place -> place.getValue().lines().stream());
    }

    /**
     * The holidays of a whole country.
     *
     * @param code ISO 3166, two letters in either case
     * @throws IllegalArgumentException when the table has no such country
     */
    public static PublicHolidays of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        List<String> lines = HolidayText.of(upper);
        if (lines.isEmpty()) {
            throw new InvalidValueException("'" + code + "' is no country with known holidays", instead(upper));
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
     * The same with the holidays of one region, or of a place in a region.
     *
     * @param region parts of ISO 3166-2 from the largest, such as {@code by} or {@code by/a}
     * @throws IllegalArgumentException when the table has no such region
     */
    public PublicHolidays inRegion(String region) {
        String place = path;
        for (String part : region.strip().toLowerCase(Locale.ROOT).split("/", -1)) {
            if (!places.containsKey(place + "/" + part)) {
                throw new InvalidValueException("'" + part + "' is no region of " + place, instead(place, part));
            }
            place += "/" + part;
        }
        return new PublicHolidays(places, place);
    }

    /**
     * What holiday that day is; empty when it is none.
     *
     * @throws IllegalArgumentException when the table does not know that year
     */
    public Optional<Holiday> on(LocalDate day) {
        if (day.getYear() < HolidayYear.FIRST || day.getYear() > HolidayYear.LAST) {
            throw new InvalidValueException(
                    "the holidays of " + path + " are known from " + HolidayYear.FIRST + " to " + HolidayYear.LAST
                            + ", and not of " + day.getYear(),
                    "ask about another period, or list the days of that year under 'days' of hours without 'holidays'");
        }
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::year).get(day));
    }

    /** What the table cannot know about these days. */
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
            return "leave it out, there are none";
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
