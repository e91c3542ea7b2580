package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.definition.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a bridge found out, and what it could not. */
final class BridgeWords {

    private BridgeWords() {}

    static List<String> of(Bridge bridge) {
        List<String> sentences = new ArrayList<>();
        sentences.add(rest(bridge));
        sentences.add(switches(bridge.switches()));
        if (bridge.edge().compared() > 0) {
            sentences.add(edge(bridge.edge()));
        }
        return sentences;
    }

    private static String rest(Bridge bridge) {
        if (bridge.unexplainedMet() == 0 && bridge.unexplainedCounted() == 0) {
            return "The steps explain all of the difference.";
        }
        return "Not explained: " + Shown.change(bridge.unexplainedMet()) + " in time and "
                + Shown.change(bridge.unexplainedCounted()) + " that count, the changes of the last line.";
    }

    private static String switches(Bridge.SwitchFinding found) {
        if (found.compared() == 0) {
            return "The platform shows no contact that counts, so its switches cannot be told; the steps take the usual"
                    + " setting, " + setting(found.taken()) + ".";
        }
        String all = Prose.many(found.compared(), "denominator") + " of the platform (one for each queue and medium)";
        if (found.reproducing().isEmpty()) {
            return "No setting of the organisation's switches reproduces the " + all + ". The steps follow "
                    + setting(found.taken()) + ", which reproduces "
                    + (found.reproduced() == 0 ? "none, as no other does" : found.reproduced() + ", no other more")
                    + ".";
        }
        if (found.reproducing().size() == 1) {
            return "One setting of the organisation's switches, and no other, reproduces the " + all + ": "
                    + setting(found.taken()) + ".";
        }
        return found.reproducing().size() + " settings of the organisation's switches reproduce the " + all
                + ", so the counts cannot tell which one it is: "
                + found.reproducing().stream().map(BridgeWords::setting).collect(Collectors.joining("; "))
                + ". The steps follow the first.";
    }

    /** The setting as the platform's page of settings has it. */
    static String setting(Switches switches) {
        return "abandons " + onOff(switches.abandons()) + ", short abandons " + onOff(switches.shortAbandons())
                + ", flow-outs " + onOff(switches.flowOuts())
                + (switches.literal() ? " (the published formula read literally, short abandons taken off twice)" : "");
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String edge(Bridge.EdgeFinding edge) {
        String share = edge.reproduced() + " of " + Prose.many(edge.compared(), "numerator");
        if (!edge.decided()) {
            return "Whether the platform takes a wait of exactly the configured threshold for in time cannot be told:"
                    + " both readings reproduce " + share + ".";
        }
        return "The platform takes a wait of exactly the configured threshold for "
                + (edge.taken() == Edge.STRICT ? "too long" : "in time") + ": that reading reproduces " + share
                + ", the other one fewer.";
    }
}
