package io.github.queuesla.simulator.wire;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Points in time as analytics writes them: {@code 2024-05-01T08:15:02.101Z}. Put together by hand, because half of a
 * large page is points in time.
 */
public final class Times {

    private static final int DAY_MILLIS = 86_400_000;

    private Times() {}

    /** That instant, to the millisecond. */
    public static String text(Instant instant) {
        return text(instant.toEpochMilli());
    }

    /** That instant, given in milliseconds since the epoch. */
    public static String text(long epochMillis) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochMillis, DAY_MILLIS));
        int millis = (int) Math.floorMod(epochMillis, (long) DAY_MILLIS);
        char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
        write(text, 4, date.getYear());
        write(text, 7, date.getMonthValue());
        write(text, 10, date.getDayOfMonth());
        write(text, 13, millis / 3_600_000);
        write(text, 16, millis / 60_000 % 60);
        write(text, 19, millis / 1_000 % 60);
        write(text, 23, millis % 1_000);
        return new String(text);
    }

    /** Writes the digits of a number so that they end there, over zeros. */
    private static void write(char[] text, int end, int number) {
        int place = end;
        for (int left = number; left > 0; left /= 10) {
            text[--place] = (char) ('0' + left % 10);
        }
    }
}
