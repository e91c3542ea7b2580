package io.github.queuesla.core.time;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.LocalTime;

/**
 * A time range within one day, in local time. Immutable.
 *
 * @param fromMinute minutes after midnight, from 0
 * @param toMinute minutes after midnight, later than the start, at most 1440, which is the midnight that ends the day
 */
public record OpenTime(int fromMinute, int toMinute) implements Comparable<OpenTime> {

    /** From midnight to midnight. */
    public static final OpenTime ALL_DAY = new OpenTime(0, 1440);

    public OpenTime {
        if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
            throw new IllegalArgumentException("hours go from an earlier to a later time of one day, not from minute "
                    + fromMinute + " to " + toMinute);
        }
    }

    /**
     * Reads {@code 08:00-18:30}; {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException when the text is not such a range
     */
    public static OpenTime parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw unreadable(text);
        }
        int from = minute(ends[0], text);
        int to = minute(ends[1], text);
        if (from >= to) {
            throw new InvalidValueException(
                    "'" + text + "' does not end later than it starts",
                    "write hours over midnight as two, 22:00-24:00 and, for the next day, 00:00-06:00");
        }
        return new OpenTime(from, to);
    }

    private static int minute(String time, String text) {
        if (time.equals("24:00")) {
            return 1440;
        }
        if (!time.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            throw unreadable(text);
        }
        int colon = time.indexOf(':');
        return Integer.parseInt(time.substring(0, colon)) * 60 + Integer.parseInt(time.substring(colon + 1));
    }

    private static InvalidValueException unreadable(String text) {
        return new InvalidValueException("'" + text + "' is not an opening time", "write 08:00-18:30");
    }

    /** Whether the two have a minute in common. */
    public boolean overlaps(OpenTime other) {
        return fromMinute < other.toMinute && other.fromMinute < toMinute;
    }

    @Override
    public int compareTo(OpenTime other) {
        return Integer.compare(fromMinute, other.fromMinute);
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }

    private static String clock(int minute) {
        return minute == 1440 ? "24:00" : LocalTime.ofSecondOfDay(minute * 60L).toString();
    }
}
