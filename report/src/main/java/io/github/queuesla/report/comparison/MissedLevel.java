package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.report.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A service level that misses what is owed in some windows.
 *
 * @param name what it is called
 * @param explained the missed windows of which some interval is among the worst
 * @param others the missed windows of which none is
 */
record MissedLevel(String name, List<CheckedWindow> explained, List<CheckedWindow> others) {

    private static final int MOST_LABELS = 10;

    static List<MissedLevel> of(List<CheckedWindow> windows) {
        Map<ServiceLevel, List<CheckedWindow>> levels = new LinkedHashMap<>();
        windows.stream()
                .filter(CheckedWindow::isMissed)
                .forEach(window -> levels.computeIfAbsent(window.level(), unseen -> new ArrayList<>())
                        .add(window));
        List<MissedLevel> missed = new ArrayList<>();
        levels.forEach((level, all) -> {
            Map<Boolean, List<CheckedWindow>> explained = all.stream()
                    .collect(Collectors.partitioningBy(window -> !window.worst().isEmpty()));
            missed.add(new MissedLevel(
                    level.name(), explained.getOrDefault(true, List.of()), explained.getOrDefault(false, List.of())));
        });
        return missed;
    }

    /** Where its misses came from. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (CheckedWindow window : explained) {
            parts.add(Part.gap());
            parts.add(Part.sentence(window.introduction()));
            parts.add(Part.table(CostlyInterval.table(window.worst(), window.level())));
        }
        remark().ifPresent(remark -> {
            parts.add(Part.gap());
            parts.add(Part.sentence(name + ", " + remark));
        });
        return parts;
    }

    /** What has to be said about windows without intervals; empty when every missed window has some. */
    Optional<String> remark() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String labels = others.stream()
                .limit(MOST_LABELS)
                .map(window -> window.window().span().label())
                .collect(Collectors.joining(", "));
        int hidden = Math.max(0, others.size() - MOST_LABELS);
        return Optional.of("also missed in " + labels + (hidden == 0 ? "" : " and " + hidden + " more")
                + ": no interval of it is among those that cost most.");
    }
}
