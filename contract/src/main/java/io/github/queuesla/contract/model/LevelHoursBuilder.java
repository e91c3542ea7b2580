package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.ContractKeys;
import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.OpeningHours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds the opening hours of a service level: its own, else those of its groups, else those of the defaults. */
final class LevelHoursBuilder {

    /** Hours by name, and the group that has them. */
    private record OfGroup(String group, String hours) {}

    private final Section level;
    private final String label;
    private final References known;

    LevelHoursBuilder(Section level, String label, References known) {
        this.level = level;
        this.label = label;
        this.known = known;
    }

    /**
     * The hours of these queues; empty if something is wrong, with the reasons added to the problems.
     *
     * @param queues the queues of the service level, as written; empty if they are wrong
     */
    Optional<LevelHours> build(Optional<List<String>> queues) {
        int before = known.problems().errors();
        Optional<OpeningHours> usual = level.get(LevelKeys.HOURS).flatMap(known.hours()::named);
        Map<String, OfGroup> ofGroups = level.has(LevelKeys.HOURS) || queues.isEmpty() ? Map.of() : ofGroups();
        if (queues.isEmpty() || known.problems().errors() > before) {
            return Optional.empty();
        }
        Map<Optional<OpeningHours>, List<String>> parts = new LinkedHashMap<>();
        for (String queue : queues.get()) {
            OfGroup own = ofGroups.get(queue);
            parts.computeIfAbsent(own == null ? usual : known.hours().of(own.hours()), unseen -> new ArrayList<>())
                    .add(queue);
        }
        if (!isInOneZone(parts.keySet())) {
            return Optional.empty();
        }
        return Optional.of(
                parts.size() == 1
                        ? LevelHours.of(parts.keySet().iterator().next())
                        : new LevelHours(parts.entrySet().stream()
                                .map(part -> new LevelHours.Part(new QueueSelection(part.getValue()), part.getKey()))
                                .toList()));
    }

    private boolean isInOneZone(Set<Optional<OpeningHours>> all) {
        Set<String> zones = new TreeSet<>();
        all.forEach(hours -> hours.ifPresent(open -> zones.add(open.zone().getId())));
        if (zones.size() > 1) {
            known.problems()
                    .error(
                            level.at(LevelKeys.GROUPS),
                            "the groups of " + label + " have opening hours in " + String.join(" and ", zones)
                                    + ", whose days begin at different times: a holiday or a day of the report would be"
                                    + " another time for each queue",
                            "make a service level for each time zone");
        }
        return zones.size() < 2;
    }

    /** The hours of the queues that a group with hours names. */
    private Map<String, OfGroup> ofGroups() {
        Map<String, OfGroup> found = new LinkedHashMap<>();
        for (Located<String> group :
                ScopeBuilder.source(level, known).value(LevelKeys.GROUPS).orElse(List.of())) {
            add(found, ofGroup(group), group);
        }
        return found;
    }

    private Map<String, OfGroup> ofGroup(Located<String> reference) {
        Map<String, OfGroup> found = new LinkedHashMap<>();
        Optional<ContractKeys.Group> written = known.groups().written(reference.value());
        for (Located<String> inner : written.map(ContractKeys.Group::groups).orElse(List.of())) {
            add(found, ofGroup(inner), inner);
        }
        written.flatMap(ContractKeys.Group::hours)
                .ifPresent(hours -> known.groups()
                        .queues(reference)
                        .orElse(List.of())
                        .forEach(queue -> found.putIfAbsent(queue, new OfGroup(reference.value(), hours.value()))));
        return found;
    }

    private void add(Map<String, OfGroup> found, Map<String, OfGroup> more, Located<String> group) {
        more.forEach((queue, hours) -> {
            OfGroup other = found.putIfAbsent(queue, hours);
            if (other != null && !other.hours().equals(hours.hours())) {
                known.problems()
                        .error(
                                group.at(),
                                "queue '" + queue + "' has the hours '" + other.hours() + "' in group '"
                                        + other.group() + "' and '" + hours.hours() + "' in group '" + hours.group()
                                        + "', and its contacts can count by one of them only",
                                "remove it from one of the groups, or give the service level 'hours' of its own");
            }
        });
    }
}
