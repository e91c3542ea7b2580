package io.github.queuesla.contract.holiday;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The holidays of a place in one year, collected line by line. Not thread-safe. */
final class HolidayYear {

    static final int FIRST = 2010;
    static final int LAST = 2040;

    private final int year;

    /** The start of each holiday by name: several may fall on one day. */
    private final Map<LocalDate, SortedMap<String, Integer>> days = new HashMap<>();

    HolidayYear(int year) {
        this.year = year;
    }

    /**
     * Adds or removes the holidays of a line.
     *
     * @param line {@code +0101 0102@2012,2017-2018: New Year's Day}, {@code +1224T18:00: Christmas Eve}, or with a minus; an
     *     asterisk instead of days removes all of that name
     */
    void apply(String line) {
        int colon = line.indexOf(": ");
        String name = line.substring(colon + 2);
        boolean added = line.charAt(0) == '+';
        for (String token : line.substring(1, colon).split(" ", -1)) {
            int at = token.indexOf('@');
            if (token.equals("*")) {
                days.values().forEach(holidays -> holidays.remove(name));
            } else if (at < 0 || isIn(token.substring(at + 1))) {
                apply(at < 0 ? token : token.substring(0, at), name, added);
            }
        }
    }

    /** Whether years such as 2012,2017-2018 include this one. */
    private boolean isIn(String years) {
        for (String run : years.split(",", -1)) {
            int first = Integer.parseInt(run, 0, 4, 10);
            int last = Integer.parseInt(run, run.length() - 4, run.length(), 10);
            if (first <= year && year <= last) {
                return true;
            }
        }
        return false;
    }

    private void apply(String day, String name, boolean added) {
        LocalDate date = LocalDate.of(year, Integer.parseInt(day, 0, 2, 10), Integer.parseInt(day, 2, 4, 10));
        int from = day.length() == 4 ? 0 : Integer.parseInt(day, 5, 7, 10) * 60 + Integer.parseInt(day, 8, 10, 10);
        SortedMap<String, Integer> there = days.computeIfAbsent(date, none -> new TreeMap<>());
        if (added) {
            there.put(name, from);
        } else {
            there.remove(name);
        }
    }

    /** One holiday for each day: a whole day replaces a part of it. */
    Map<LocalDate, Holiday> gathered() {
        Map<LocalDate, Holiday> gathered = new HashMap<>();
        days.forEach((day, names) -> holiday(names).ifPresent(holiday -> gathered.put(day, holiday)));
        return Map.copyOf(gathered);
    }

    private static Optional<Holiday> holiday(SortedMap<String, Integer> names) {
        return names.values().stream()
                .min(Integer::compare)
                .map(from -> new Holiday(
                        names.entrySet().stream()
                                .filter(name -> from > 0 || name.getValue() == 0)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(", ")),
                        from));
    }
}
