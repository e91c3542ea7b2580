package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.ContractKeys;
import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a contract from a file whose keys and values have been read. */
public final class ContractBuilder {

    private ContractBuilder() {}

    /**
     * The contract; empty if something is wrong, with the reasons added to the problems.
     *
     * @param path the path of the file; empty for a contract without a file
     */
    public static Optional<Contract> build(Section file, Optional<Path> path, Problems problems) {
        Section defaults = file.value(ContractKeys.DEFAULTS).orElse(Section.empty());
        List<TableShape.Row<String, ContractKeys.Group>> groups =
                file.value(ContractKeys.GROUPS).orElse(List.of());
        References known = new References(
                new GroupTable(groups, problems),
                new HoursTable(file.value(ContractKeys.HOURS).orElse(List.of()), defaults, problems),
                defaults,
                problems);
        known.hours().check(groups);
        List<Located<Section>> written = file.value(ContractKeys.SERVICE_LEVELS).orElse(List.of());
        if (file.get(ContractKeys.SERVICE_LEVELS).isPresent() && written.isEmpty()) {
            problems.error(
                    file.at(ContractKeys.SERVICE_LEVELS),
                    "'service-levels' is empty",
                    "add a service level that begins with '- name: ...'");
        }
        requireNamesOnce(written, problems);
        Branding branding = file.value(ContractKeys.REPORT)
                .map(report -> new BrandingBuilder(path, problems).build(report))
                .orElse(Branding.NONE);
        List<ServiceLevel> levels = new ArrayList<>();
        for (Located<Section> level : written) {
            new LevelBuilder(level.value(), known).build().ifPresent(levels::add);
        }
        return problems.errors() > 0
                ? Optional.empty()
                : file.value(ContractKeys.CONTRACT).map(name -> new Contract(name, levels, branding));
    }

    private static void requireNamesOnce(List<Located<Section>> levels, Problems problems) {
        Map<String, Position> seen = new HashMap<>();
        for (Located<Section> level : levels) {
            level.value().get(LevelKeys.NAME).ifPresent(name -> {
                Position first = seen.putIfAbsent(name.value(), name.at());
                if (first != null) {
                    problems.error(
                            name.at(),
                            "two service levels are called '" + name.value() + "', the first on line " + first.line(),
                            "give each its own name, such as '" + name.value()
                                    + "-2', also two versions of one service level");
                }
            });
        }
    }
}
