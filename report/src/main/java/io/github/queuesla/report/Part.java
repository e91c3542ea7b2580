package io.github.queuesla.report;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.IntervalResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A part of a report as people read it. Texts in it may quote names from outside; writers make them safe. Immutable. */
public sealed interface Part {

    /** What becomes of each kind of part; nothing of those that cannot be shown. */
    interface Cases {

        default void heading(Heading heading) {}

        default void sentences(Sentences sentences) {}

        default void lines(Lines lines) {}

        default void facts(Facts facts) {}

        default void table(Table<?> table) {}

        default void gap() {}

        default void tally(Tally tally) {}

        default void drawing(Drawing drawing) {}
    }

    /** Does what has to be done for the kind that it is. */
    void match(Cases cases);

    /** What of it is shown there. */
    default Stream<Part> in(OutputMedium medium) {
        return Stream.of(this);
    }

    /** The same, shown nowhere else. */
    default Part only(OutputMedium first, OutputMedium... more) {
        return new Limited(this, EnumSet.of(first, more));
    }

    /**
     * What the parts up to the next heading are about.
     *
     * @param text a name or a few words
     * @param client whose it is; may be absent
     */
    record Heading(String text, Optional<String> client) implements Part {

        /** Both in one. */
        public String words() {
            return text + client.map(name -> " (" + name + ")").orElse("");
        }

        @Override
        public void match(Cases cases) {
            cases.heading(this);
        }
    }

    /**
     * Sentences.
     *
     * @param asList whether each is a point of a list
     */
    record Sentences(List<String> sentences, boolean asList) implements Part {

        public Sentences {
            sentences = List.copyOf(sentences);
        }

        @Override
        public void match(Cases cases) {
            cases.sentences(this);
        }
    }

    /** Lines that stay as they are, however long, in places that have lines. */
    record Lines(List<String> lines) implements Part {

        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public void match(Cases cases) {
            cases.lines(this);
        }
    }

    /**
     * Short statements, each with the word that says what it is about.
     *
     * @param title what all of them are about; may be empty
     */
    record Facts(String title, List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public void match(Cases cases) {
            cases.facts(this);
        }
    }

    /**
     * One statement.
     *
     * @param topic what it is about, in a word or two
     * @param words the statement
     */
    record Fact(String topic, String words) {}

    /** A table. */
    record Grid(Table<?> table) implements Part {
        @Override
        public void match(Cases cases) {
            cases.table(table);
        }
    }

    /** Room before the next part, where parts would follow each other closely. */
    record Gap() implements Part {
        @Override
        public void match(Cases cases) {
            cases.gap();
        }
    }

    /** Verdicts at a glance: how often there is each. */
    record Tally(List<VerdictText> verdicts) implements Part {

        public Tally {
            verdicts = List.copyOf(verdicts);
        }

        @Override
        public void match(Cases cases) {
            cases.tally(this);
        }
    }

    /**
     * A service level over time and by threshold, to be drawn.
     *
     * @param level which
     * @param noTraffic what stands for the percentage where no contact counts
     * @param intervals in order of time; none when nothing finer than a day is known
     * @param curve what it would be at other thresholds; absent when nobody asked
     */
    record Drawing(
            ServiceLevel level,
            NoTrafficDisplay noTraffic,
            List<IntervalResult> intervals,
            Optional<ThresholdCurve> curve)
            implements Part {

        public Drawing {
            intervals = List.copyOf(intervals);
        }

        @Override
        public void match(Cases cases) {
            cases.drawing(this);
        }
    }

    /** A part that is shown in some places only. */
    record Limited(Part part, Set<OutputMedium> media) implements Part {

        public Limited {
            media = Set.copyOf(media);
        }

        @Override
        public void match(Cases cases) {
            part.match(cases);
        }

        @Override
        public Stream<Part> in(OutputMedium medium) {
            return media.contains(medium) ? part.in(medium) : Stream.empty();
        }
    }

    /** Parts that are made when somebody wants to see them. */
    record Later(Supplier<List<Part>> parts) implements Part {

        @Override
        public void match(Cases cases) {
            parts.get().forEach(part -> part.match(cases));
        }

        @Override
        public Stream<Part> in(OutputMedium medium) {
            return parts.get().stream().flatMap(part -> part.in(medium));
        }
    }

    /** A heading. */
    static Part heading(String text) {
        return new Heading(text, Optional.empty());
    }

    /** A heading about what was agreed with a client. */
    static Part heading(ServiceLevel level) {
        return new Heading(level.name(), level.scope().client());
    }

    /** Sentences, each on lines of its own. */
    static Part sentences(List<String> sentences) {
        return new Sentences(sentences, false);
    }

    /** One sentence. */
    static Part sentence(String sentence) {
        return sentences(List.of(sentence));
    }

    /** A list of points. */
    static Part points(List<String> points) {
        return new Sentences(points, true);
    }

    /** A heading and a list of points below it; nothing where there are none. */
    static List<Part> section(String title, List<String> points) {
        return points.isEmpty() ? List.of() : List.of(heading(title), points(points));
    }

    /** Lines that stay as they are. */
    static Part lines(List<String> lines) {
        return new Lines(lines);
    }

    /** A table. */
    static Part table(Table<?> table) {
        return new Grid(table);
    }

    /** Room between two parts. */
    static Part gap() {
        return new Gap();
    }
}
