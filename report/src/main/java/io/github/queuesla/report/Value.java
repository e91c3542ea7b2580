package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value in a report: a count, a percentage, a name. It has a text for people and a scalar for programs; formats that need
 * more, such as workbooks, {@link #match} it. Immutable.
 */
public sealed interface Value {

    // Larger whole numbers lose digits in programs that read JSON numbers as doubles (RFC 8259, section 6).
    BigInteger LARGEST_NUMBER = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    Pattern PADDING = Pattern.compile("^ +| +$");

    /** The text for people; empty for nothing. It may quote names from outside, which the writer makes safe. */
    String words();

    /** The scalar for programs. */
    Scalar data();

    /** The unit after the text, where no heading states it, such as {@code " %"}. */
    default String unit() {
        return "";
    }

    /** The text with its unit, for a sentence. */
    default String said() {
        return words() + unit();
    }

    /** The significance of the value. */
    default Tone tone() {
        return Tone.PLAIN;
    }

    /** The result for the kind of this value. */
    <T> T match(Cases<T> cases);

    /** Whether there is neither a text nor a scalar. */
    default boolean isNothing() {
        return data().isNothing() && words().isEmpty();
    }

    /**
     * The result for each kind of value. A format without a special case for a kind uses the text for people, which contains
     * text from outside only in a {@link Text}.
     *
     * @param <T> the result
     */
    interface Cases<T> {

        /** Any value for which the format has no special case. */
        T words(Value value);

        default T text(Text text) {
            return words(text);
        }

        default T count(Count count) {
            return words(count);
        }

        default T percent(Percent percent) {
            return words(percent);
        }

        default T target(Target target) {
            return words(target);
        }

        default T money(Amount amount) {
            return words(amount);
        }

        default T time(Time time) {
            return words(time);
        }

        default T verdict(Verdict verdict) {
            return words(verdict);
        }

        default T bar(Bar bar) {
            return words(bar);
        }
    }

    /**
     * A text that may come from outside.
     *
     * @param name the beginning, which a narrow table may cut, as written
     * @param tail the end, which is never cut
     */
    record Text(String name, String tail) implements Value {

        /** The beginning for people, without the blanks around a name, which nobody sees; programs get it as written. */
        public String text() {
            boolean padded = name.startsWith(" ") || name.endsWith(" ");
            return padded && !name.isBlank() ? PADDING.matcher(name).replaceAll("") : name;
        }

        @Override
        public String words() {
            return text() + tail;
        }

        @Override
        public Scalar data() {
            return Scalar.text(name + tail);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.text(this);
        }
    }

    /**
     * A value with a text of our own.
     *
     * @param words for people
     * @param data for programs
     * @param tone the significance
     */
    record Word(String words, Scalar data, Tone tone) implements Value {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.words(this);
        }

        /** This value with another tone. */
        public Word toned(Tone other) {
            return new Word(words, data, other);
        }
    }

    /**
     * A whole number.
     *
     * @param signed whether positive numbers have a plus sign for people, as for a change
     */
    record Count(long number, boolean signed) implements Value {
        @Override
        public String words() {
            return (signed && number > 0 ? "+" : "") + number;
        }

        @Override
        public Scalar data() {
            return Scalar.number(number);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.count(this);
        }
    }

    /**
     * A percentage, rounded once for display.
     *
     * @param exact the unrounded share of one; absent if only the displayed number is known
     * @param shown the displayed number in per cent, with its decimals
     */
    record Percent(Optional<Fraction> exact, BigDecimal shown) implements Value {
        @Override
        public String words() {
            return shown.toPlainString();
        }

        @Override
        public Scalar data() {
            return Scalar.number(Scalar.shortest(shown));
        }

        @Override
        public String unit() {
            return " %";
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.percent(this);
        }
    }

    /** A percentage from a contract, with exactly the decimals written there. */
    record Target(Percentage percentage) implements Value {
        @Override
        public String words() {
            return percentage.value().toPlainString() + " %";
        }

        @Override
        public Scalar data() {
            return Scalar.number(percentage.value());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.target(this);
        }
    }

    /** An amount of money; programs get the number without the currency. */
    record Amount(Money money) implements Value {
        @Override
        public String words() {
            return MoneyText.of(money);
        }

        @Override
        public Scalar data() {
            return Scalar.number(MoneyText.amount(money));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.money(this);
        }
    }

    /** A time, in a time zone for people and in UTC for programs. */
    record Time(Instant instant, ZoneId zone) implements Value {
        @Override
        public String words() {
            return IntervalText.time(instant, zone);
        }

        @Override
        public Scalar data() {
            return Scalar.text(instant.toString());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.time(this);
        }
    }

    /** A verdict: a code for programs, a text for people. */
    record Verdict(VerdictText verdict, String words) implements Value {
        @Override
        public Scalar data() {
            return verdict.code().map(Scalar::text).orElse(Scalar.NOTHING);
        }

        @Override
        public Tone tone() {
            return verdict.style();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.verdict(this);
        }
    }

    /** A service level as a bar, in formats that can draw one; empty elsewhere. */
    record Bar(Attainment attainment) implements Value {
        @Override
        public String words() {
            return "";
        }

        @Override
        public Scalar data() {
            return Scalar.NOTHING;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.bar(this);
        }
    }

    /** No value: empty for people and in CSV, null in JSON. */
    static Value nothing() {
        return new Word("", Scalar.NOTHING, Tone.PLAIN);
    }

    /** No value, with the key omitted in JSON. */
    static Value omitted() {
        return new Word("", new Scalar(Scalar.Kind.OMITTED, ""), Tone.PLAIN);
    }

    /** The value if present, else nothing. */
    static <V> Value of(Optional<V> value, Function<V, Value> kind) {
        return value.map(kind).orElseGet(Value::nothing);
    }

    /** A name from outside, which a narrow table may cut. */
    static Value name(String name) {
        return new Text(name, "");
    }

    /** A name from outside, which a narrow table may cut, and a tail that is never cut. */
    static Value name(String name, String tail) {
        return new Text(name, tail);
    }

    /** A text that is never cut. */
    static Value text(String text) {
        return new Text("", text);
    }

    /** A code for programs and a text for people. */
    static Word word(String code, String words) {
        return new Word(words, Scalar.text(code), Tone.PLAIN);
    }

    /** A code for programs only. */
    static Word code(String code) {
        return word(code, "");
    }

    /** True or false for programs, a text for people. */
    static Word truth(boolean truth, String words) {
        return new Word(words, Scalar.truth(truth), Tone.PLAIN);
    }

    /** True or false, for programs only. */
    static Value truth(boolean truth) {
        return truth(truth, "");
    }

    /** A decimal number with all its digits. */
    static Value number(BigDecimal number) {
        return new Word(number.toPlainString(), Scalar.number(number), Tone.PLAIN);
    }

    /** A whole number. */
    static Value count(long number) {
        return new Count(number, false);
    }

    /** One side of an exact number; both sides are texts if one has more digits than a double can hold. */
    static Value side(Optional<Fraction> number, Function<Fraction, BigInteger> side) {
        return of(number, exact -> {
            BigInteger whole = side.apply(exact);
            boolean large = exact.numerator().abs().max(exact.denominator()).compareTo(LARGEST_NUMBER) > 0;
            Scalar data = large ? Scalar.text(whole.toString()) : Scalar.number(new BigDecimal(whole));
            return new Word(whole.toString(), data, Tone.PLAIN);
        });
    }

    /** The change of a whole number, with its sign. */
    static Value change(long number) {
        return new Count(number, true);
    }

    /** Percentage points with their sign, even if the change is rounded to zero. */
    static Value points(BigDecimal shown, int sign) {
        String words = (sign == 0 ? "" : sign > 0 ? "+" : "-") + shown.abs().toPlainString();
        return new Word(words, Scalar.number(Scalar.shortest(shown)), Tone.PLAIN);
    }

    /** A duration: a text for people, milliseconds for programs. */
    static Value length(Duration length) {
        return new Word(LengthText.of(length), Scalar.number(length.toMillis()), Tone.PLAIN);
    }

    /** A day, with its weekday for people. */
    static Value day(LocalDate day) {
        return word(day.toString(), IntervalText.weekday(day.getDayOfWeek()) + " " + day);
    }
}
