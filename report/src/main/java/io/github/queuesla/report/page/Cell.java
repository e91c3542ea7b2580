package io.github.queuesla.report.page;

import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cell of a sortable table.
 *
 * @param text the content
 * @param css the CSS class of the verdict or tone, or {@code strong}; may be empty
 * @param isVerdict whether the text is a verdict
 * @param link the id of the section that the text links to; may be empty
 * @param marks the marks beside the text
 */
record Cell(String text, String css, boolean isVerdict, String link, List<String> marks) {

    private static final String STRONG = "strong";
    private static final Shown SHOWN = new Shown();

    /** The cell of a value. */
    static Cell of(Value value) {
        return value.match(SHOWN);
    }

    /** The CSS class of the verdict or tone; empty if there is none. */
    String tone() {
        return css.equals(STRONG) ? "" : css;
    }

    boolean isStrong() {
        return css.equals(STRONG);
    }

    /** Whether the text is isolated from what follows it in the cell. */
    boolean isMarked() {
        return !marks.isEmpty();
    }

    /** This cell with a link to the section of that name, if there is one. */
    Cell linked(Map<String, String> links) {
        return new Cell(text, css, isVerdict, links.getOrDefault(text, ""), marks);
    }

    /** This cell with the text of another as a mark. */
    Cell marked(Cell mark) {
        if (mark.text.equals(Figures.NOTHING)) {
            return this;
        }
        List<String> more = new ArrayList<>(marks);
        more.add(mark.text);
        return new Cell(text, css, isVerdict, link, more);
    }

    /** The cell for each kind of value. */
    private static final class Shown implements Value.Cases<Cell> {

        @Override
        public Cell words(Value value) {
            String words = value.words();
            return words.isEmpty()
                    ? of(Figures.NOTHING, "")
                    : of((words + value.unit()).replace(" %", "\u00a0%"), Grid.css(value.tone()));
        }

        @Override
        public Cell text(Value.Text text) {
            // The beginning may be a name, which links by its exact characters.
            String words = text.text() + text.tail().replace(" %", "\u00a0%");
            return of(words.isEmpty() ? Figures.NOTHING : words, "");
        }

        @Override
        public Cell count(Value.Count count) {
            return of((count.signed() && count.number() > 0 ? "+" : "") + Prose.grouped(count.number()), "");
        }

        @Override
        public Cell percent(Value.Percent percent) {
            return of(percent.words() + "\u00a0%", STRONG);
        }

        @Override
        public Cell money(Value.Amount amount) {
            String absolute = MoneyText.of(amount.money().abs()).replace(' ', '\u00a0');
            return of(absolute + (amount.money().amount().signum() < 0 ? " bonus" : ""), "");
        }

        @Override
        public Cell verdict(Value.Verdict verdict) {
            String words = verdict.words();
            return words.isEmpty()
                    ? new Cell(Figures.NOTHING, "", true, "", List.of())
                    : new Cell(words, Badge.of(verdict.verdict()).css(), true, "", List.of());
        }

        private static Cell of(String text, String css) {
            return new Cell(text, css, false, "", List.of());
        }
    }
}
