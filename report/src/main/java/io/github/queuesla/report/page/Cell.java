package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A cell of a sortable table.
 *
 * @param text the content
 * @param key a whole number to sort by; empty sorts last in both directions
 * @param css the CSS classes
 * @param badge a verdict in place of the text
 * @param link the id of the section that the text links to; may be empty
 * @param marks the marks beside the text
 */
record Cell(String text, String key, String css, Optional<Badge> badge, String link, List<String> marks) {

    /** The sort key of a value: a number, else a name. */
    private record Place(Optional<Fraction> number, String name) {

        static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.number.orElse(Fraction.ZERO))
                .thenComparing(place -> place.name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(place -> place.name);
    }

    /** The cells of a column, each with its exact rank as sort key. */
    static List<Cell> column(List<Value> values, Column.Kind kind) {
        Places ofValue = new Places(kind);
        List<Optional<Place>> places =
                values.stream().map(value -> value.match(ofValue)).toList();
        // Ranks of exact fractions: a browser compares doubles, in which close percentages are equal (docs/adr/0013).
        TreeSet<Place> order = new TreeSet<>(Place.ORDER);
        places.forEach(place -> place.ifPresent(order::add));
        List<Place> lowestFirst = List.copyOf(order);
        Shown shown = new Shown(Grid.Head.css(kind));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String key = places.get(i)
                    .map(place -> String.valueOf(Collections.binarySearch(lowestFirst, place, Place.ORDER)))
                    .orElse("");
            cells.add(values.get(i).match(shown).keyed(key));
        }
        return cells;
    }

    /** This cell with a link to the section of that name, if there is one. */
    Cell linked(Map<String, String> links) {
        return new Cell(text, key, css, badge, links.getOrDefault(text, ""), marks);
    }

    /** This cell with the text of another as a mark. */
    Cell marked(Cell mark) {
        if (mark.text.equals(Figures.NOTHING)) {
            return this;
        }
        List<String> more = new ArrayList<>(marks);
        more.add(mark.text);
        return new Cell(text, key, css, badge, link, more);
    }

    private Cell keyed(String other) {
        return new Cell(text, other, css, badge, link, marks);
    }

    /** The cell for each kind of value. */
    private record Shown(String css) implements Value.Cases<Cell> {

        @Override
        public Cell words(Value value) {
            String words = value.words();
            String tone = Grid.css(value.tone());
            return words.isEmpty()
                    ? of(Figures.NOTHING, css)
                    : of((words + value.unit()).replace(" %", "\u00a0%"), tone.isEmpty() ? css : css + " " + tone);
        }

        @Override
        public Cell text(Value.Text text) {
            // The beginning may be a name, which links by its exact characters.
            String words = text.text() + text.tail().replace(" %", "\u00a0%");
            return of(words.isEmpty() ? Figures.NOTHING : words, css);
        }

        @Override
        public Cell count(Value.Count count) {
            return of((count.signed() && count.number() > 0 ? "+" : "") + Figures.count(count.number()), css);
        }

        @Override
        public Cell percent(Value.Percent percent) {
            return of(percent.words() + "\u00a0%", css + " strong");
        }

        @Override
        public Cell money(Value.Amount amount) {
            String absolute = MoneyText.of(amount.money().abs()).replace(' ', '\u00a0');
            return of(absolute + (amount.money().amount().signum() < 0 ? " bonus" : ""), css);
        }

        @Override
        public Cell verdict(Value.Verdict verdict) {
            Badge badge = new Badge(Badge.Kind.of(verdict.verdict()), verdict.words());
            return new Cell(verdict.words(), "", "", Optional.of(badge), "", List.of());
        }

        private static Cell of(String text, String css) {
            return new Cell(text, "", css, Optional.empty(), "", List.of());
        }
    }

    /** The sort key for each kind of value; none for empty values, and for words among numbers. */
    private record Places(Column.Kind kind) implements Value.Cases<Optional<Place>> {

        @Override
        public Optional<Place> words(Value value) {
            if (value.words().isEmpty()) {
                return Optional.empty();
            }
            Scalar data = value.data();
            return switch (data.kind()) {
                case TEXT -> kind.isNumber() ? Optional.empty() : Optional.of(new Place(Optional.empty(), data.text()));
                case NUMBER -> data.number().flatMap(number -> number(Fraction.of(number)));
                case TRUTH -> number(Boolean.parseBoolean(data.text()) ? Fraction.ONE : Fraction.ZERO);
                case NOTHING, OMITTED -> Optional.empty();
            };
        }

        @Override
        public Optional<Place> percent(Value.Percent percent) {
            return number(
                    percent.exact().orElseGet(() -> Fraction.of(percent.shown().movePointLeft(2))));
        }

        @Override
        public Optional<Place> target(Value.Target target) {
            return number(Fraction.of(target.percentage()));
        }

        @Override
        public Optional<Place> verdict(Value.Verdict verdict) {
            return switch (Badge.Kind.of(verdict.verdict())) {
                case MISSED -> number(Fraction.ZERO);
                case MET -> number(Fraction.ONE);
                case OPEN, GAP, NONE -> Optional.empty();
            };
        }

        private static Optional<Place> number(Fraction number) {
            return Optional.of(new Place(Optional.of(number), ""));
        }
    }
}
