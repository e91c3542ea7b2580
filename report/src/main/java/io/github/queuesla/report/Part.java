package io.github.queuesla.report;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.IntervalResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A part of a report for people. Its texts may quote names from outside; writers make them safe. Immutable. */
public sealed interface Part {

    /** The actions for each kind of part; by default, none. */
    interface Cases {

        default void heading(Heading heading) {}

        default void sentences(Sentences sentences) {}

        default void facts(Facts facts) {}

        default void table(Table<?> table) {}

        default void gap() {}

        default void tally(Tally tally) {}

        default void drawing(Drawing drawing) {}

        default void link(Link link) {}
    }

    /** Runs the action for the kind of this part. */
    void match(Cases cases);

    /** The parts to show in that medium: this part, or none. */
    default Stream<Part> in(OutputMedium medium) {
        return Stream.of(this);
    }

    /** This part, limited to those media. */
    default Part only(OutputMedium first, OutputMedium... more) {
        return new Limited(this, EnumSet.of(first, more));
    }

    /**
     * The subject of the parts up to the next heading.
     *
     * @param text a name or a few words
     * @param client the client; may be absent
     */
    record Heading(String text, Optional<String> client) implements Part {

        /** The text, followed by the client in brackets. */
        public String words() {
            return text + client.map(name -> " (" + name + ")").orElse("");
        }

        @Override
        public void match(Cases cases) {
            cases.heading(this);
        }
    }

    /**
     * Sentences, as paragraphs or as a list.
     *
     * @param asList whether each sentence is a list item
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

    /**
     * Short statements, each with its topic.
     *
     * @param title the common subject; may be empty
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
     * @param topic one or two words
     * @param words the statement
     */
    record Fact(String topic, String words) {}

    /** A table as a part. */
    record Grid(Table<?> table) implements Part {
        @Override
        public void match(Cases cases) {
            cases.table(table);
        }
    }

    /**
     * A link to a file beside a page.
     *
     * @param words what is there
     * @param file the name of the file
     */
    record Link(String words, String file) implements Part {

        /** The name as a relative address, so that a blank or a # in it is a part of the name. */
        public String address() {
            return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public void match(Cases cases) {
            cases.link(this);
        }
    }

    /** An empty line before the next part, on a terminal. */
    record Gap() implements Part {
        @Override
        public void match(Cases cases) {
            cases.gap();
        }
    }

    /** The number of windows for each verdict. */
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
     * Charts of a service level over time and by threshold.
     *
     * @param level the service level
     * @param noTraffic the percentage to print where no contact is counted
     * @param intervals in order of time; none if the counts are not split into intervals of an hour or less
     * @param curve the threshold curve; absent if not requested
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

    /** A part that is limited to some media. */
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

    /** Parts that are built only if a writer asks for them. */
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

    /** The heading of a service level, with its client. */
    static Part heading(ServiceLevel level) {
        return new Heading(level.name(), level.scope().client());
    }

    /** Sentences as paragraphs. */
    static Part sentences(List<String> sentences) {
        return new Sentences(sentences, false);
    }

    /** One sentence. */
    static Part sentence(String sentence) {
        return sentences(List.of(sentence));
    }

    /** A list. */
    static Part points(List<String> points) {
        return new Sentences(points, true);
    }

    /** A heading with a list below it; nothing if the list is empty. */
    static List<Part> section(String title, List<String> points) {
        return points.isEmpty() ? List.of() : List.of(heading(title), points(points));
    }

    /** A table. */
    static Part table(Table<?> table) {
        return new Grid(table);
    }

    /** An empty line between two parts. */
    static Part gap() {
        return new Gap();
    }
}
