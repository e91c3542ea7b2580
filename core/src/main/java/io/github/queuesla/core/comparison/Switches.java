package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.PlatformLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * One setting of the platform's three organisation-wide switches for its own service level (help article "Configure the
 * service level calculation"). Immutable.
 *
 * @param abandons abandoned contacts are in the denominator
 * @param shortAbandons of those, the short ones are too
 * @param flowOuts contacts that left otherwise are too
 * @param literal with both abandon switches off, the published formula read literally subtracts short abandons once more
 *     than they were added; which reading the platform computes is not documented
 */
public record Switches(boolean abandons, boolean shortAbandons, boolean flowOuts, boolean literal) {

    /** What most organisations have: answered and all abandoned. */
    public static final Switches COMMON = new Switches(true, true, false, false);

    /** All settings, the usual one first, the literal readings last. */
    public static List<Switches> all() {
        List<Switches> all = new ArrayList<>();
        for (boolean abandons : new boolean[] {true, false}) {
            for (boolean shorts : new boolean[] {true, false}) {
                for (boolean flowOuts : new boolean[] {false, true}) {
                    all.add(new Switches(abandons, shorts, flowOuts, false));
                }
            }
        }
        all.add(new Switches(false, false, false, true));
        all.add(new Switches(false, false, true, true));
        return List.copyOf(all);
    }

    /** The denominator that this setting makes of those counts; a literal one can be negative. */
    public long denominator(PlatformLevel.Basis basis) {
        long counted = basis.answered();
        if (abandons) {
            counted = Math.addExact(counted, basis.abandoned());
        }
        if (flowOuts) {
            counted = Math.addExact(counted, basis.flowOut());
        }
        return subtractsShortAbandons() ? Math.subtractExact(counted, basis.shortAbandoned()) : counted;
    }

    boolean subtractsShortAbandons() {
        return !shortAbandons && (abandons || literal);
    }
}
