package io.github.queuesla.report.page;

import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All verdicts at a glance.
 *
 * @param extent how much there is
 * @param tiles how many windows have each kind of verdict; without those that none has
 * @param groups one per service level
 * @param clients whether any client is named
 * @param credits whether anything has a price
 */
record Summary(String extent, List<Tile> tiles, List<Group> groups, boolean clients, boolean credits) {

    private static final int MOST_WINDOWS = 6;

    /**
     * How often there was a kind of verdict.
     *
     * @param kind its sign and colour
     * @param count how many windows
     * @param words what they are
     */
    record Tile(Chip.Kind kind, int count, String words) {}

    /**
     * The lines of one service level.
     *
     * @param section all about it
     * @param rows a line each window, or one for all when there are many
     */
    record Group(LevelSection section, List<WindowRow> rows) {}

    static Summary of(List<LevelSection> sections, List<ServiceLevelResult> results, NoTrafficDisplay noTraffic) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            LevelSection section = sections.get(i);
            Figures figures = new Figures(results.get(i).level(), noTraffic);
            groups.add(new Group(
                    section,
                    section.windows().size() > MOST_WINDOWS
                            ? List.of(ManyWindows.row(results.get(i).windows(), figures))
                            : section.windows()));
        }
        return new Summary(
                extent(results),
                tiles(results),
                groups,
                sections.stream().anyMatch(section -> section.client().isPresent()),
                sections.stream().anyMatch(LevelSection::priced));
    }

    private static String extent(List<ServiceLevelResult> results) {
        int windows =
                results.stream().mapToInt(result -> result.windows().size()).sum();
        return results.size()
                + (results.size() == 1 ? " service level, " : " service levels, ")
                + windows
                + (windows == 1 ? " window" : " windows");
    }

    private static List<Tile> tiles(List<ServiceLevelResult> results) {
        Map<Chip.Kind, Integer> counts = new EnumMap<>(Chip.Kind.class);
        results.stream()
                .flatMap(result -> result.windows().stream())
                .forEach(window -> counts.merge(Chip.Kind.of(VerdictText.of(window)), 1, Integer::sum));
        List<Tile> tiles = new ArrayList<>();
        counts.forEach((kind, count) -> tiles.add(new Tile(kind, count, words(kind))));
        return Collections.unmodifiableList(tiles);
    }

    private static String words(Chip.Kind kind) {
        return switch (kind) {
            case MET -> "met";
            case MISSED -> "missed";
            case OPEN -> "not over";
            case GAP -> "incomplete";
            case NONE -> "without a verdict";
        };
    }
}
