package io.github.queuesla.report.page;

import gg.jte.Content;
import io.github.queuesla.report.Medium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out the parts of a report: a section for each heading, and one for where the numbers come from. */
final class Sections implements Part.Cases {

    /** A section while it is filled. */
    private static final class Draft {

        private final String id;
        private final String title;
        private final Optional<String> client;
        private final List<Content> blocks = new ArrayList<>();
        private String css = "";

        Draft(String id, String title, Optional<String> client) {
            this.id = id;
            this.title = title;
            this.client = client;
        }

        Page.Section section() {
            return new Page.Section(id, css, title, client, blocks);
        }
    }

    private final List<Draft> drafts = new ArrayList<>();
    /** Where a name leads to that has a section of its own. */
    private final Map<String, String> links = new HashMap<>();

    private final List<Drawn> drawings = new ArrayList<>();
    private int tables;

    private Sections() {}

    static Page page(Report report, Skin skin) {
        Sections sections = new Sections();
        sections.begin("", Optional.empty());
        report.parts(Medium.PAGE).forEach(part -> part.match(sections));
        report.source().ifPresent(sections::origin);
        return new Page(
                report.title().text(),
                about(report),
                sections.drafts.stream()
                        .filter(draft -> !draft.blocks.isEmpty())
                        .map(Draft::section)
                        .toList(),
                ChartJson.of(sections.drawings),
                skin);
    }

    /** Which time it is about, unless its title says so, and when it was written. */
    private static String about(Report report) {
        return report.source()
                .map(source -> {
                    String period = source.dates();
                    return (report.title().text().contains(period) ? "" : period + ", ") + "written "
                            + source.written();
                })
                .orElse(report.title().source());
    }

    @Override
    public void heading(Part.Heading heading) {
        begin(heading.text(), heading.client());
    }

    @Override
    public void sentences(Part.Sentences sentences) {
        add("prose.jte", sentences);
    }

    /** Facts before anything else are what a reader has to know first. */
    @Override
    public void facts(Part.Facts facts) {
        Draft draft = current();
        if (draft.title.isEmpty() && draft.blocks.isEmpty() && !facts.title().isEmpty()) {
            begin(facts.title(), Optional.empty()).css = "notices";
            add("notices.jte", facts);
            begin("", Optional.empty());
        } else {
            add("facts.jte", facts);
        }
    }

    @Override
    public void table(Table<?> table) {
        tables++;
        String id = "table-" + tables;
        String section = current().title.isEmpty() ? "" : current().id + "-title";
        setApart();
        current()
                .blocks
                .add(output ->
                        HtmlWriter.Templates.ENGINE.render("table.jte", Grid.of(id, section, table, links), output));
    }

    @Override
    public void tally(Part.Tally tally) {
        add("tiles.jte", Chip.Tile.of(tally.verdicts()));
    }

    @Override
    public void drawing(Part.Drawing drawing) {
        Drawn drawn = Drawn.of("drawing-" + (drawings.size() + 1), drawing);
        if (!drawn.isEmpty()) {
            drawings.add(drawn);
            setApart();
            add("drawing.jte", drawn);
        }
    }

    private void origin(Source source) {
        begin("Where the numbers come from", Optional.empty()).css = "origin";
        add("facts.jte", new Part.Facts("", source.facts()));
    }

    private Draft begin(String title, Optional<String> client) {
        Draft draft = new Draft("section-" + drafts.size(), title, client);
        if (!title.isEmpty()) {
            links.putIfAbsent(title, draft.id);
        }
        drafts.add(draft);
        return draft;
    }

    /** A section with numbers begins a sheet of paper, unless it is the first. */
    private void setApart() {
        boolean first =
                drafts.stream().allMatch(draft -> draft == current() || draft.blocks.isEmpty() || !draft.css.isEmpty());
        if (!first && !current().title.isEmpty()) {
            current().css = "level";
        }
    }

    private Draft current() {
        return drafts.get(drafts.size() - 1);
    }

    private void add(String template, Object model) {
        current().blocks.add(output -> HtmlWriter.Templates.ENGINE.render(template, model, output));
    }
}
