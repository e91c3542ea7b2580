package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.result.UnlistedQueue;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.DefinitionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps from our numbers to those of the platform; as JSON, the schema {@code queue-sla.bridge/1}. Immutable.
 *
 * @param bridges one for each service level
 * @param source the period, and where the counts come from
 */
public record BridgeReport(List<Found> bridges, Source source) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /**
     * A bridge and its gaps.
     *
     * @param bridge the bridge
     * @param gaps the counts that are missing on either side, one sentence each
     */
    public record Found(Bridge bridge, List<String> gaps) {

        public Found {
            gaps = List.copyOf(gaps);
        }

        private List<BridgeStepRow> steps() {
            return BridgeStepRow.of(bridge);
        }
    }

    private static final Group CHANGE = Group.of("change");

    private static final Column<BridgeStepRow> WORDS =
            Column.of("text", "Step", TEXT, step -> Value.text(step.words()));
    private static final Column<BridgeStepRow> MET =
            Column.of("numerator", "Met", COUNT, step -> Value.count(step.step().met()));
    private static final Column<BridgeStepRow> COUNTED = Column.of(
            "denominator", "Counted", COUNT, step -> Value.count(step.step().counted()));
    private static final Column<BridgeStepRow> PERCENTAGE = Column.<BridgeStepRow>of(
                    "percent", "SL %", PERCENT, step -> Value.of(step.share(), step.values()::share))
            .shareOf(MET, COUNTED);
    private static final Column<BridgeStepRow> MET_CHANGE = Column.<BridgeStepRow>of(
                    "numeratorChange", "± met", COUNT, step -> step.change(step.met()))
            .in(CHANGE, "numerator");
    private static final Column<BridgeStepRow> COUNTED_CHANGE = Column.<BridgeStepRow>of(
                    "denominatorChange", "± count", COUNT, step -> step.change(step.counted()))
            .in(CHANGE, "denominator");
    private static final Column<BridgeStepRow> POINTS = Column.<BridgeStepRow>of(
                    "pointsChange", "Points", COUNT, step -> Value.of(step.points(), step.values()::points))
            .in(CHANGE, "points");

    private static final Fields<BridgeStepRow> ROW = DefinitionFields.NAMED
            .from(BridgeStepRow::level)
            .and(
                    Column.key("step", step -> Value.code(Codes.of(step.step().change()))),
                    WORDS,
                    MET,
                    COUNTED,
                    PERCENTAGE,
                    MET_CHANGE,
                    COUNTED_CHANGE,
                    POINTS);

    private static final Fields<Switches> SETTING = Fields.of(
            Column.key("abandons", setting -> Value.truth(setting.abandons())),
            Column.key("shortAbandons", setting -> Value.truth(setting.shortAbandons())),
            Column.key("flowOuts", setting -> Value.truth(setting.flowOuts())),
            Column.key("verbatim", setting -> Value.truth(setting.literal())));

    private static final Fields<Bridge.SwitchFinding> SWITCH_FINDING = SETTING.from(Bridge.SwitchFinding::taken)
            .in(Group.of("used"))
            .and(
                    Nested.of("reproducing", Bridge.SwitchFinding::reproducing, SETTING),
                    Column.key("reproduced", found -> Value.count(found.reproduced())),
                    Column.key("compared", found -> Value.count(found.compared())));

    private static final Fields<Bridge.EdgeFinding> EDGE_FINDING = Fields.of(
            Column.key("used", found -> Value.code(Codes.of(found.taken()))),
            Column.key("reproduced", found -> Value.count(found.reproduced())),
            Column.key("compared", found -> Value.count(found.compared())),
            Column.key("determined", found -> Value.truth(found.decided())));

    private static final Fields<Bridge> UNEXPLAINED = Fields.<Bridge>of(
                    Column.key("numerator", bridge -> Value.count(bridge.unexplainedMet())),
                    Column.key("denominator", bridge -> Value.count(bridge.unexplainedCounted())))
            .in(Group.of("unexplained"))
            .and(SWITCH_FINDING.from(Bridge::switches).in(Group.of("switches")))
            .and(EDGE_FINDING.from(Bridge::edge).in(Group.of("edge")));

    private static final Fields<BridgeReport> OBJECT = Source.fields("queue-sla.bridge/1", BridgeReport::source)
            .and(Nested.of(
                    "bridges",
                    BridgeReport::bridges,
                    DefinitionFields.COMPARED
                            .from((Found found) -> found.bridge().level())
                            .and(Nested.of("steps", Found::steps, ROW))
                            .and(UNEXPLAINED.from(Found::bridge))
                            .and(Nested.texts("gaps", Found::gaps))
                            .and(Column.key(
                                    "unresolved",
                                    found -> Value.of(found.bridge().unresolved(), Value::count)))))
            .and(Nested.texts("notes", BridgeReport::notes).omittedWhenEmpty());

    public BridgeReport {
        bridges = List.copyOf(bridges);
    }

    /** The remarks about queues that are not listed and contacts without an outcome. */
    public List<String> notes() {
        Stream<String> unresolved = bridges.stream()
                .map(Found::bridge)
                .flatMap(bridge -> LevelHeading.unresolvedNote(bridge.level(), bridge.unresolved()));
        return Stream.concat(unlisted().stream(), unresolved).toList();
    }

    private List<String> unlisted() {
        return bridges.stream()
                .flatMap(found -> found.bridge().unlisted().stream())
                .map(UnlistedQueue::remark)
                .distinct()
                .toList();
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (Found found : bridges) {
            parts.addAll(LevelHeading.ofPeriod(found.bridge().level(), source.period()));
            parts.addAll(parts(found));
        }
        parts.addAll(Part.section("Notes", unlisted()));
        List<BridgeStepRow> rows =
                bridges.stream().flatMap(found -> found.steps().stream()).toList();
        return new Report(
                        Report.Title.of("From our number to the platform's", source),
                        parts,
                        new Rows<>(ROW, rows),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source);
    }

    private static List<Part> parts(Found found) {
        BridgeSentences sentences = new BridgeSentences(found.bridge());
        List<Part> parts = new ArrayList<>();
        parts.add(
                Part.table(Table.of(found.steps(), WORDS, MET, COUNTED, PERCENTAGE, MET_CHANGE, COUNTED_CHANGE, POINTS)
                        .toned(BridgeStepRow::tone)));
        parts.add(Part.sentences(sentences.sentences()));
        parts.add(Part.points(sentences.settings()));
        parts.add(Part.sentences(
                LevelHeading.unresolved(found.bridge().level(), found.bridge().unresolved())));
        if (!found.gaps().isEmpty()) {
            parts.add(Part.sentence("The difference cannot be explained in full, because counts are missing:"));
            parts.add(Part.points(found.gaps()));
        }
        return parts;
    }
}
