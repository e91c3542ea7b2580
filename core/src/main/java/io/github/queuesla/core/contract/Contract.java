package io.github.queuesla.core.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The service levels agreed in one contract file. Immutable.
 *
 * @param name its name in reports
 * @param serviceLevels at least one, in the order written, each with a unique name
 */
public record Contract(String name, List<ServiceLevel> serviceLevels) {

    public Contract {
        serviceLevels = List.copyOf(serviceLevels);
        if (serviceLevels.isEmpty()) {
            throw new IllegalArgumentException("a contract has at least one service level");
        }
        Set<String> names = new HashSet<>();
        for (ServiceLevel level : serviceLevels) {
            if (!names.add(level.name())) {
                throw new IllegalArgumentException("two service levels are called " + level.name());
            }
        }
    }

    /**
     * This contract with only the named service levels.
     *
     * @throws IllegalArgumentException when it has no service level of one of these names
     */
    public Contract only(List<String> names) {
        List<String> known = serviceLevels.stream().map(ServiceLevel::name).toList();
        for (String wanted : names) {
            if (!known.contains(wanted)) {
                throw new IllegalArgumentException("contract " + name + " has no service level '" + wanted
                        + "': it has " + String.join(", ", known));
            }
        }
        return new Contract(
                name,
                serviceLevels.stream()
                        .filter(level -> names.contains(level.name()))
                        .toList());
    }
}
