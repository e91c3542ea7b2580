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
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a report says: a count, a percentage, a name. It knows how people read it and what programs are given;
 * formats that need more, such as workbooks, {@link #match} it. Immutable.
 */
public sealed interface Value {

    /** Beyond it, a program that reads numbers as floating point would lose digits. */
    BigInteger LARGEST_NUMBER = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    /** As people read it; empty for nothing. It may quote names from outside: whoever prints it makes it safe. */
    String words();

    /** What programs are given. */
    Scalar data();

    /** What follows the words where no heading says the unit, such as {@code " %"}. */
    default String unit() {
        return "";
    }

    /** As people read it in a sentence, with its unit. */
    default String said() {
        return words() + unit();
    }

    /** How it is to be taken. */
    default Tone tone() {
        return Tone.PLAIN;
    }

    /** The result for the kind that it is. */
    <T> T match(Cases<T> cases);

    /** Whether nothing is known. */
    default boolean isNothing() {
        return data().isNothing() && words().isEmpty();
    }

    /**
     * What becomes of each kind of value. A format that makes nothing special of a kind says it in words, which are ours
     * in any kind but a text.
     *
     * @param <T> what it becomes
     */
    interface Cases<T> {

        /** Any value of which the format makes nothing special. */
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

        default T moment(Moment moment) {
            return words(moment);
        }

        default T verdict(Verdict verdict) {
            return words(verdict);
        }

        default T bar(Bar bar) {
            return words(bar);
        }
    }

    /**
     * A text that may be from outside.
     *
     * @param text in a narrow table it may be cut
     * @param tail what follows and is never cut
     */
    record Text(String text, String tail) implements Value {
        @Override
        public String words() {
            return text + tail;
        }

        @Override
        public Scalar data() {
            return Scalar.text(words());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.text(this);
        }
    }

    /**
     * Something that we put into words ourselves.
     *
     * @param words for people
     * @param data for programs
     * @param tone how it is to be taken
     */
    record Word(String words, Scalar data, Tone tone) implements Value {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.words(this);
        }

        /** The same, to be taken so. */
        public Word toned(Tone other) {
            return new Word(words, data, other);
        }
    }

    /**
     * A whole number.
     *
     * @param signed whether people are shown a plus before what is above zero, as for a change
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
     * A share of a hundred, rounded once for display.
     *
     * @param exact the unrounded share of one; absent where only the number to show is known
     * @param shown in per cent, with the decimals to show
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

    /** A percentage exactly as it was agreed. */
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

    /** An amount of money; programs are given the number alone. */
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

    /** A moment, which people read on the clock of a zone and programs in UTC. */
    record Moment(Instant instant, ZoneId zone) implements Value {
        @Override
        public String words() {
            return IntervalText.moment(instant, zone);
        }

        @Override
        public Scalar data() {
            return Scalar.text(instant.toString());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.moment(this);
        }
    }

    /** What is said of a service level: a code for programs, words for people. */
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

    /** A service level as a bar, for places that can draw one; nothing elsewhere. */
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

    /** Nothing, and programs are told so. */
    static Value nothing() {
        return new Word("", Scalar.NOTHING, Tone.PLAIN);
    }

    /** Nothing, and there is nothing to tell: JSON leaves the key out. */
    static Value omitted() {
        return new Word("", new Scalar(Scalar.Kind.OMITTED, ""), Tone.PLAIN);
    }

    /** What the value is, or nothing. */
    static <V> Value of(Optional<V> value, Function<V, Value> kind) {
        return value.map(kind).orElseGet(Value::nothing);
    }

    /** A name from outside, which a narrow table may cut. */
    static Value name(String name) {
        return new Text(name, "");
    }

    /** A name from outside, which a narrow table may cut, and what follows it. */
    static Value name(String name, String tail) {
        return new Text(name, tail);
    }

    /** A text that is never cut. */
    static Value text(String text) {
        return new Text("", text);
    }

    /** A word of ours: a code for programs, words for people. */
    static Word word(String code, String words) {
        return new Word(words, Scalar.text(code), Tone.PLAIN);
    }

    /** A word of ours that people do not see. */
    static Word code(String code) {
        return word(code, "");
    }

    /** True or false for programs, words for people. */
    static Word truth(boolean truth, String words) {
        return new Word(words, Scalar.truth(truth), Tone.PLAIN);
    }

    /** True or false, which people do not see. */
    static Value truth(boolean truth) {
        return truth(truth, "");
    }

    /** A decimal number as it is. */
    static Value number(BigDecimal number) {
        return new Word(number.toPlainString(), Scalar.number(number), Tone.PLAIN);
    }

    /** A whole number. */
    static Value count(long number) {
        return new Count(number, false);
    }

    /** One side of an exact number; both are texts where one is too large for programs that read floating point. */
    static Value side(Optional<Fraction> number, Function<Fraction, BigInteger> side) {
        return of(number, exact -> {
            BigInteger whole = side.apply(exact);
            boolean large = exact.numerator().abs().max(exact.denominator()).compareTo(LARGEST_NUMBER) > 0;
            Scalar data = large ? Scalar.text(whole.toString()) : Scalar.number(new BigDecimal(whole));
            return new Word(whole.toString(), data, Tone.PLAIN);
        });
    }

    /** By how much a whole number changes. */
    static Value change(long number) {
        return new Count(number, true);
    }

    /** Percentage points, which people are shown with the sign: a change too small to be seen keeps it. */
    static Value points(BigDecimal shown, int sign) {
        String words = (sign == 0 ? "" : sign > 0 ? "+" : "-") + shown.abs().toPlainString();
        return new Word(words, Scalar.number(Scalar.shortest(shown)), Tone.PLAIN);
    }

    /** A length of time: words for people, milliseconds for programs. */
    static Value length(Duration length) {
        return new Word(LengthText.of(length), Scalar.number(length.toMillis()), Tone.PLAIN);
    }

    /** A day, which people are shown with its weekday. */
    static Value day(LocalDate day) {
        return word(day.toString(), day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day);
    }
}
