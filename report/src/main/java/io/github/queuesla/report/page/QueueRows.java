package io.github.queuesla.report.page;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.level.ConfidenceText;
import io.github.queuesla.report.page.QueueTable.Cell;
import io.github.queuesla.report.page.QueueTable.Column;
import io.github.queuesla.report.page.QueueTable.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lays out the queues of one service level as a table. */
final class QueueRows {

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** A queue in a window. */
    private record Entry(WindowResult window, int number, QueueShare share) {}

    private final ServiceLevelResult result;
    private final Figures figures;
    private final List<Entry> entries = new ArrayList<>();
    private final Ranks<String> names;
    private final Ranks<String> divisions;
    private final Ranks<Ratio> levels;
    private final List<Term> terms;
    private final boolean few;

    private QueueRows(ServiceLevelResult result, Figures figures) {
        this.result = result;
        this.figures = figures;
        for (int i = 0; i < result.windows().size(); i++) {
            WindowResult window = result.windows().get(i);
            int number = i;
            window.rows().forEach(share -> entries.add(new Entry(window, number, share)));
        }
        List<Queue> queues =
                entries.stream().map(entry -> entry.share().queue()).distinct().toList();
        this.names = new Ranks<>(queues.stream().map(Queue::name).toList(), BY_NAME);
        this.divisions = new Ranks<>(queues.stream().map(QueueRows::division).toList(), BY_NAME);
        this.levels = new Ranks<>(
                entries.stream()
                        .flatMap(entry -> Figures.ratio(entry.share().attainment()).stream())
                        .toList(),
                Comparator.naturalOrder());
        this.terms = Arrays.stream(Term.values()).filter(this::deservesColumn).toList();
        this.few = entries.stream()
                .anyMatch(entry ->
                        ConfidenceText.ofFew(entry.share().attainment()).isPresent());
    }

    static QueueTable table(ServiceLevelResult result, Figures figures) {
        return new QueueRows(result, figures).table();
    }

    /** Whether it was counted, and is not in the fraction as it is. */
    private boolean deservesColumn(Term term) {
        Formula formula = result.level().definition().formula();
        return entries.stream()
                        .anyMatch(entry -> entry.share().counts().count(term).isPresent())
                && !formula.numerator().equals(TermSum.of(term))
                && !formula.denominator().equals(TermSum.of(term));
    }

    private QueueTable table() {
        return new QueueTable(columns(), entries.stream().map(this::row).toList(), total());
    }

    private boolean divided() {
        return divisions.size() > 1;
    }

    private static Cell confidence(WilsonInterval interval) {
        String lower = ConfidenceText.shown(interval.lower()).unscaledValue().toString();
        return new Cell(ConfidenceText.words(interval), lower, Optional.empty());
    }

    private static String division(Queue queue) {
        return queue.division().map(Division::name).orElse(Figures.NOTHING);
    }

    private boolean windowed() {
        return result.windows().size() > 1;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Queue", Kind.HEADING));
        if (divided()) {
            columns.add(new Column("Division", Kind.TEXT));
        }
        if (windowed()) {
            columns.add(new Column("Window", Kind.LABEL));
        }
        columns.add(new Column("Service level", Kind.NUMBER));
        if (few) {
            columns.add(new Column("95 % interval", Kind.NUMBER));
        }
        columns.add(new Column(figures.target().isPresent() ? "Target" : "State", Kind.TEXT));
        columns.add(new Column("In time", Kind.NUMBER));
        columns.add(new Column("Counted", Kind.NUMBER));
        terms.forEach(term -> columns.add(new Column(title(term), Kind.NUMBER)));
        return columns;
    }

    private List<Cell> row(Entry entry) {
        List<Cell> cells = new ArrayList<>();
        Queue queue = entry.share().queue();
        cells.add(Cell.text(queue.name(), names.of(queue.name())));
        if (divided()) {
            cells.add(Cell.text(division(queue), divisions.of(division(queue))));
        }
        if (windowed()) {
            cells.add(Cell.text(entry.window().span().label(), entry.number()));
        }
        numbers(cells, entry.share().attainment(), entry.share().counts());
        return cells;
    }

    private void numbers(List<Cell> cells, Attainment attainment, TermCounts counts) {
        Optional<Ratio> ratio = Figures.ratio(attainment);
        cells.add(new Cell(
                figures.percent(attainment),
                ratio.map(levels::of).map(String::valueOf).orElse(""),
                Optional.empty()));
        if (few) {
            cells.add(
                    ConfidenceText.ofFew(attainment).map(QueueRows::confidence).orElseGet(Cell::nothing));
        }
        cells.add(Cell.verdict(Chip.of(figures.verdict(attainment))));
        cells.add(ratio.map(Ratio::numerator).map(Cell::number).orElseGet(Cell::nothing));
        cells.add(ratio.map(Ratio::denominator).map(Cell::number).orElseGet(Cell::nothing));
        for (Term term : terms) {
            cells.add(
                    counts.count(term).isPresent()
                            ? Cell.number(counts.count(term).getAsLong())
                            : Cell.nothing());
        }
    }

    /** All queues pooled; with the verdict where that is what the contract judges. */
    private Optional<List<Cell>> total() {
        if (result.windows().size() != 1 || entries.size() < 2) {
            return Optional.empty();
        }
        WindowResult window = result.windows().get(0);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text("All together" + (window.outcome().missing() > 0 ? ", some missing" : ""), 0));
        if (divided()) {
            cells.add(Cell.text("", 0));
        }
        int verdict = cells.size() + (few ? 2 : 1);
        numbers(cells, window.pooled(), window.counts());
        cells.set(verdict, result.level().rollUp().isPooled() ? Cell.verdict(Chip.of(window)) : Cell.nothing());
        return Optional.of(cells);
    }

    private static String title(Term term) {
        return switch (term) {
            case ANSWERED -> "Answered";
            case ANSWERED_WITHIN -> "Answered in time";
            case ABANDONED -> "Abandoned";
            case ABANDONED_WITHIN -> "Abandoned in time";
            case SHORT_ABANDONED -> "Short abandons";
            case FLOW_OUT -> "Flow-outs";
        };
    }
}
