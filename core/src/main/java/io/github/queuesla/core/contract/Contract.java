package io.github.queuesla.core.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that was agreed, as one file says it. Immutable.
 *
 * @param name what the contract is called
 * @param serviceLevels in the order written, at least one, each with a name of its own
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
     * The same contract with only some of its service levels.
     *
     * @throws IllegalArgumentException when it has none of such a name
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
