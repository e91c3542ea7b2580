package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.PlatformLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * One setting of the platform's three organisation-wide switches for its own service level (help article "Configure the
 * service level calculation"). Immutable.
 *
 * @param abandons whether abandoned contacts are in the denominator
 * @param shortAbandons whether short abandons are, too
 * @param flowOuts whether flow-outs are, too
 * @param literal whether the published formula is read literally: with both abandon switches off, it subtracts short
 *     abandons that it never added. The platform does not document which reading it computes
 */
public record Switches(boolean abandons, boolean shortAbandons, boolean flowOuts, boolean literal) {

    /** The setting of most organisations: answered and all abandoned contacts count. */
    public static final Switches COMMON = new Switches(true, true, false, false);

    /** All settings, the most common one first, the literal readings last. */
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

    /** The denominator by this setting; that of a literal reading can be negative. */
    public long denominator(PlatformLevel.Basis basis) {
        long counted = basis.answered();
        if (abandons) {
            counted = Math.addExact(counted, basis.abandoned());
        }
        if (flowOuts) {
            counted = Math.addExact(counted, basis.flowOut());
        }
        // With abandons off, short abandons were never added, so only the literal reading subtracts them.
        return subtractsShortAbandons() ? Math.subtractExact(counted, basis.shortAbandoned()) : counted;
    }

    boolean subtractsShortAbandons() {
        return !shortAbandons && (abandons || literal);
    }
}
