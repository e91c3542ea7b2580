package io.github.queuesla.contract.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables against what people can look up: {@code holidays/expected.txt} says where. */
class HolidayTablesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/holidays/expected.txt");
    private static final Path BEFORE = Path.of("src/test/resources/holidays/before.txt");
    private static final Path TABLES = Path.of("src/main/resources/io/github/queuesla/contract/holiday");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    /** The whole days off of one place in one year. */
    record Year(String place, int year, String days) {}

    static List<Year> years() throws IOException {
        List<Year> years = new ArrayList<>();
        String place = "";
        for (String line : Files.readAllLines(EXPECTED)) {
            int blank = line.indexOf(' ');
            if (Character.isDigit(line.charAt(0))) {
                years.add(new Year(place, Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1)));
            } else {
                place = line.substring(0, blank);
            }
        }
        return years;
    }

    @ParameterizedTest
    @MethodSource("years")
    void daysAreThoseThatAreKept(Year expected) {
        PublicHolidays holidays = place(expected.place());
        LocalDate first = LocalDate.of(expected.year(), 1, 1);

        String days = first.datesUntil(first.plusYears(1))
                .filter(day -> holidays.on(day).stream().anyMatch(holiday -> holiday.fromMinute() == 0))
                .filter(day -> !expected.place().startsWith("ES") || day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(DAY::format)
                .collect(Collectors.joining(" "));

        assertThat(days).isEqualTo(expected.days());
    }

    @Test
    void placesThatAreAskedForAreThere() throws IOException {
        Set<String> countries = years().stream()
                .map(year -> year.place().substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(countries)
                .contains(
                        "JP", "US", "GB", "IE", "DE", "FR", "NL", "ES", "CA", "AU", "NZ", "SG", "HK", "KR", "SK", "ZA",
                        "MX", "BR");
        assertThat(years()).hasSize(4 * 41);
    }

    @Test
    void everyPlaceThatAContractCouldNameStillMeansSomething() throws IOException {
        Map<String, PublicHolidays> countries = new HashMap<>();
        for (String place : Files.readAllLines(BEFORE)) {
            String[] path = place.split("/", 2);
            PublicHolidays country = countries.computeIfAbsent(path[0], PublicHolidays::of);
            assertThat(path.length == 1 ? country : country.inRegion(path[1])).hasToString(place);
        }
    }

    @Test
    void everyPlaceOfTheTablesCanBeRead() {
        Set<String> countries = HolidayText.countries().keySet();
        assertThat(countries).hasSizeGreaterThan(240).contains("DE", "QA", "TARGET");
        for (String country : countries) {
            PublicHolidays holidays = PublicHolidays.of(country);
            requireReadable(holidays);
            HolidayText.of(country).stream()
                    .filter(line -> line.startsWith(country + "/"))
                    .map(line -> line.substring(country.length() + 1, line.indexOf(' ')))
                    .map(holidays::inRegion)
                    .forEach(HolidayTablesTest::requireReadable);
        }
    }

    /** Counts come by the quarter hour, so a part of a day may not cut one. */
    private static void requireReadable(PublicHolidays place) {
        assertThat(place.doubts()).isNotNull();
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).flatMap(day -> place.on(day).stream()))
                .as(place.toString())
                .allMatch(holiday -> !holiday.name().isBlank() && holiday.fromMinute() % 15 == 0);
    }

    @Test
    void everyCorrectionNamesItsSourceAndAPlace() throws IOException {
        Set<String> places = new TreeSet<>();
        HolidayText.countries().keySet().stream()
                .flatMap(country -> HolidayText.of(country).stream())
                .filter(HolidayText::isPlace)
                .forEach(line -> places.add(line.substring(0, line.indexOf(' '))));

        assertThat(corrections())
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.matches("[-+?]\\S+ [^|:]+: [^|]+ \\| .{10,}"))
                .allMatch(line -> places.contains(line.substring(1, line.indexOf(' '))));
    }

    @Test
    void everyCorrectionChangesSomething() throws IOException {
        for (String line : corrections().filter(line -> line.charAt(0) != '?').toList()) {
            String place = line.substring(1, line.indexOf(' '));
            String change = line.charAt(0) + line.substring(line.indexOf(' ') + 1, line.lastIndexOf(" | "));
            assertThat(HolidayText.corrections(place.substring(0, 2))).contains(line);
            assertThat(IntStream.rangeClosed(HolidayYear.FIRST, HolidayYear.LAST))
                    .as(line)
                    .anyMatch(year -> !days(year, place, "").equals(days(year, place, change)));
        }
    }

    /** The days of a place without its corrections but that one. */
    private static Map<LocalDate, Holiday> days(int year, String place, String correction) {
        HolidayYear days = new HolidayYear(year);
        String written = "";
        for (String line : HolidayText.of(place.substring(0, 2))) {
            if (HolidayText.isPlace(line)) {
                written = line.substring(0, line.indexOf(' '));
            } else if (line.charAt(0) != '?' && (place + "/").startsWith(written + "/")) {
                days.apply(line);
            }
        }
        if (!correction.isEmpty()) {
            days.apply(correction);
        }
        return days.gathered();
    }

    @Test
    void tablesSayWhoseTheyAre() throws IOException {
        assertThat(Files.readAllLines(TABLES.resolve("date-holidays.txt")))
                .anyMatch(line -> line.contains("https://creativecommons.org/licenses/by-sa/3.0/"))
                .anyMatch(line -> line.startsWith("# Modified: computed for " + HolidayYear.FIRST + "-"
                        + HolidayYear.LAST + ", public holidays only"));
        assertThat(Files.readString(TABLES.resolve("date-holidays.LICENSE")))
                .contains("CC BY-SA 3.0", "<attribution>", "https://en.wikipedia.org/wiki/");
        assertThat(Files.readAllLines(TABLES.resolve("jollyday.txt")))
                .anyMatch(line -> line.contains("Apache License 2.0"));
    }

    private static Stream<String> corrections() throws IOException {
        return Files.readAllLines(TABLES.resolve("corrections.txt")).stream().filter(line -> !line.startsWith("#"));
    }

    private static PublicHolidays place(String path) {
        int slash = path.indexOf('/');
        PublicHolidays country = PublicHolidays.of(slash < 0 ? path : path.substring(0, slash));
        return slash < 0 ? country : country.inRegion(path.substring(slash + 1));
    }
}
