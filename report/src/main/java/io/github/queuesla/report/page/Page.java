package io.github.queuesla.report.page;

import gg.jte.Content;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a page: a section for each heading of the report, and one for the source of the numbers.
 */
final class Page implements Part.Cases {

    /** A section of the page; a section without blocks is omitted. */
    static final class Section {

        /** The target of links. */
        final String id;

        final String title;
        final Optional<String> client;
        final List<Content> blocks = new ArrayList<>();
        /** The CSS class of its kind; may be empty. */
        String css = "";

        private Section(String id, String title, Optional<String> client) {
            this.id = id;
            this.title = title;
            this.client = client;
        }
    }

    private final PageAssets assets;
    private final Report report;
    private final List<Section> sections = new ArrayList<>();
    /** The ids of sections, by their names. */
    private final Map<String, String> links = new HashMap<>();

    private final List<ChartModel> drawings = new ArrayList<>();
    private int tables;
    private int columns;
    private boolean percentages;

    Page(Report report, PageAssets assets) {
        this.report = report;
        this.assets = assets;
        begin("", Optional.empty());
        report.parts(OutputMedium.PAGE).forEach(part -> part.match(this));
        report.source().ifPresent(source -> {
            begin("Where the numbers come from", Optional.empty()).css = "origin";
            add("facts.jte", new Part.Facts("", source.facts()));
        });
    }

    String title() {
        return report.title().text();
    }

    /** The period, unless the title has it, and when the numbers were read. */
    String source() {
        return report.source()
                .map(source -> period().map(dates -> dates + ", ").orElse("") + source.asOf())
                .orElse(report.title().source());
    }

    /** The dates of the report; empty if the title has them. */
    private Optional<String> period() {
        return report.source().map(Source::dates).filter(dates -> !title().contains(dates));
    }

    /** The styles: that of every page, then that of this one. */
    List<String> styles() {
        return List.of(assets.style(), style().rules(columns));
    }

    List<String> scripts() {
        return hasCharts() ? List.of(assets.charts(), assets.script()) : List.of(assets.script());
    }

    String policy() {
        return new Policy(styles(), scripts()).text();
    }

    /** Whether the page has a chart, and so needs the chart library. */
    boolean hasCharts() {
        return drawings.stream().anyMatch(ChartModel::hasChart);
    }

    /** Whether the page is about service levels: a table of it has a percentage, or it has no table. */
    boolean hasPercentages() {
        return percentages || tables == 0;
    }

    /** The CSS classes of a section; may be empty. */
    String css(Section section) {
        return (section.css + " " + style().css(section.client)).strip();
    }

    private PageStyle style() {
        return new PageStyle(
                title(),
                period().orElse(""),
                report.source().map(Source::asOf).orElse(""),
                sections().stream()
                        .flatMap(section -> section.client.stream())
                        .distinct()
                        .toList(),
                report.branding().accent());
    }

    /** The image at the top, as an address that contains it. */
    Optional<String> logo() {
        return report.branding().logo().map(logo -> "data:" + logo.mediaType() + ";base64," + logo.base64());
    }

    List<Section> sections() {
        return sections.stream().filter(section -> !section.blocks.isEmpty()).toList();
    }

    /** The data of the charts, as JSON that is safe in a script element. */
    String charts() {
        return ChartJson.of(drawings);
    }

    @Override
    public void heading(Part.Heading heading) {
        begin(heading.text(), heading.client());
    }

    @Override
    public void sentences(Part.Sentences sentences) {
        add("prose.jte", sentences);
    }

    @Override
    public void link(Part.Link link) {
        add("link.jte", link);
    }

    /** Facts before any other part are warnings, which get a section of their own. */
    @Override
    public void facts(Part.Facts facts) {
        Section section = current();
        if (section.title.isEmpty()
                && section.blocks.isEmpty()
                && !facts.title().isEmpty()) {
            begin(facts.title(), Optional.empty()).css = "notices";
            add("notices.jte", facts);
            begin("", Optional.empty());
        } else {
            add("facts.jte", facts);
        }
    }

    /** Builds the table when the page is written, because a name may link to a section further down. */
    @Override
    public void table(Table<?> table) {
        tables++;
        percentages |= table.columns().stream().anyMatch(column -> column.kind() == Column.Kind.PERCENT);
        columns = Math.max(columns, table.columns().size());
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
        add("tiles.jte", Badge.Tile.of(tally.verdicts()));
    }

    @Override
    public void drawing(Part.Drawing drawing) {
        ChartModel drawn = ChartModel.of("drawing-" + (drawings.size() + 1), drawing);
        if (!drawn.isEmpty()) {
            drawings.add(drawn);
            setApart();
            add("drawing.jte", drawn);
        }
    }

    private Section begin(String title, Optional<String> client) {
        Section section = new Section("section-" + sections.size(), title, client);
        if (!title.isEmpty()) {
            links.putIfAbsent(Value.name(title).words(), section.id);
        }
        sections.add(section);
        return section;
    }

    /** Starts a new printed page for a section with numbers, except the first. */
    private void setApart() {
        Section current = current();
        boolean first = sections().stream().allMatch(section -> section == current || !section.css.isEmpty());
        if (!first && !current.title.isEmpty()) {
            current.css = "level";
        }
    }

    private Section current() {
        return sections.get(sections.size() - 1);
    }

    private void add(String template, Object model) {
        current().blocks.add(output -> HtmlWriter.Templates.ENGINE.render(template, model, output));
    }
}
