package io.github.queuesla.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A part of a report as people read it. Texts in it may quote names from outside; writers make them safe. Immutable. */
public sealed interface Part {

    /** What becomes of each kind of part. */
    interface Cases {

        /** A heading. */
        void heading(String text);

        /** Sentences. */
        void sentences(Sentences sentences);

        /** Lines. */
        default void lines(Lines lines) {}

        /** Facts. */
        void facts(Facts facts);

        /** A table. */
        void table(Table<?> table);

        /** Room between two parts. */
        void gap();
    }

    /** Does what has to be done for the kind that it is. */
    void match(Cases cases);

    /** Whether it is shown there. */
    default boolean isFor(Medium medium) {
        return true;
    }

    /** The same, shown nowhere else. */
    default Part only(Medium first, Medium... more) {
        return new Limited(this, EnumSet.of(first, more));
    }

    /** What the parts up to the next heading are about. */
    record Heading(String text) implements Part {
        @Override
        public void match(Cases cases) {
            cases.heading(text);
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

    /** A part that is shown in some places only. */
    record Limited(Part part, Set<Medium> media) implements Part {

        public Limited {
            media = Set.copyOf(media);
        }

        @Override
        public void match(Cases cases) {
            part.match(cases);
        }

        @Override
        public boolean isFor(Medium medium) {
            return media.contains(medium) && part.isFor(medium);
        }
    }

    /** A heading. */
    static Part heading(String text) {
        return new Heading(text);
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
