package io.github.queuesla.contract.holiday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The tables as text, in the notation of {@code contract/holidays/README.md}. Reads only the lines of one country, because a
 * contract names one or two of 250.
 */
final class HolidayText {

    private static final List<String> TABLES = List.of("date-holidays.txt", "jollyday.txt");
    private static final String CORRECTIONS = "corrections.txt";

    /** Read once for all contracts of a process. */
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private HolidayText() {}

    /** All lines of a country, of which later ones win; empty if the country is unknown. */
    static List<String> of(String country) {
        List<String> lines = new ArrayList<>();
        if (country.isEmpty() || !isPlace(country)) {
            return lines;
        }
        TABLES.forEach(file -> block(bytes(file), country).forEach(lines::add));
        return lines;
    }

    /** The corrections for a country, each with its source. */
    static List<String> corrections(String country) {
        return new String(bytes(CORRECTIONS), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith(country + " ", 1) || line.startsWith(country + "/", 1))
                .toList();
    }

    /** Names of countries by their codes. */
    static SortedMap<String, String> countries() {
        SortedMap<String, String> names = new TreeMap<>();
        for (String file : TABLES) {
            new String(bytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(HolidayText::isPlace)
                    .filter(line -> !line.substring(0, line.indexOf(' ')).contains("/"))
                    .forEach(line ->
                            names.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        }
        return names;
    }

    static boolean isPlace(String line) {
        return isCapital(line.charAt(0));
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static Stream<String> block(byte[] file, String country) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String mark = "\n" + country;
        int start = text.indexOf(mark);
        while (start >= 0 && !isOf(text, start + 1, country)) {
            start = text.indexOf(mark, start + 1);
        }
        if (start < 0) {
            return Stream.empty();
        }
        int end = start + 1;
        while (end < text.length() && (!isCapital(text.charAt(end)) || isOf(text, end, country))) {
            end = text.indexOf('\n', end) + 1;
        }
        return new String(file, start + 1, end - start - 1, StandardCharsets.UTF_8).lines();
    }

    private static boolean isOf(String text, int line, String country) {
        return text.startsWith(country + " ", line) || text.startsWith(country + "/", line);
    }

    private static byte[] bytes(String file) {
        return FILES.computeIfAbsent(file, HolidayText::read);
    }

    private static byte[] read(String file) {
        try (InputStream in = HolidayText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table of holidays, " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
