package io.github.queuesla.genesys.conversation;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads times such as {@code 2024-05-01T08:15:02.101Z}, the form in which the platform writes them, without garbage. */
final class IsoTime {

    /** Stands for a text that is not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int LENGTH_WITHOUT_FRACTION = 20;
    private static final int MOST_DIGITS_OF_FRACTION = 9;
    private static final long DAYS_BEFORE_1970 = 719_468;
    private static final int DAYS_IN_400_YEARS = 146_097;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private final char[] text;
    private final int from;
    private boolean wrong;

    private IsoTime(char[] text, int from) {
        this.text = text;
        this.from = from;
    }

    /**
     * The time in milliseconds since 1970, without what is below a millisecond; {@link #NONE} when the text is not a
     * time with an offset.
     */
    static long millis(char[] text, int from, int length) {
        if (length >= LENGTH_WITHOUT_FRACTION && text[from + length - 1] == 'Z') {
            long millis = new IsoTime(text, from).usual(length);
            if (millis != NONE) {
                return millis;
            }
        }
        return other(new String(text, from, length));
    }

    private static long other(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException unreadable) {
            return NONE;
        }
    }

    private long usual(int length) {
        wrong = text[from + 4] != '-'
                || text[from + 7] != '-'
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':';
        int year = number(0, 4);
        int month = number(5, 2);
        int day = number(8, 2);
        int hour = number(11, 2);
        int minute = number(14, 2);
        int second = number(17, 2);
        int milli = fraction(length - LENGTH_WITHOUT_FRACTION);
        if (wrong || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) {
            return NONE;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return NONE;
        }
        return epochDay(year, month, day) * MILLIS_PER_DAY + ((hour * 60L + minute) * 60 + second) * 1_000 + milli;
    }

    private int number(int at, int digits) {
        int number = 0;
        for (int i = from + at; i < from + at + digits; i++) {
            int digit = text[i] - '0';
            wrong |= digit < 0 || digit > 9;
            number = number * 10 + digit;
        }
        return number;
    }

    /** The milliseconds of a fraction that takes so many characters, including its point. */
    private int fraction(int characters) {
        int digits = characters - 1;
        if (characters == 0) {
            return 0;
        }
        wrong |= digits < 1 || digits > MOST_DIGITS_OF_FRACTION || text[from + 19] != '.';
        if (wrong) {
            return 0;
        }
        number(LENGTH_WITHOUT_FRACTION, digits);
        int first = number(LENGTH_WITHOUT_FRACTION, Math.min(3, digits));
        return digits == 1 ? first * 100 : digits == 2 ? first * 10 : first;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /** Days since 1970. A year is counted from March, so that a leap day is its last day. */
    private static long epochDay(int year, int month, int day) {
        int shifted = month > 2 ? year : year - 1;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int monthFromMarch = (month + 9) % 12;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
    }
}
