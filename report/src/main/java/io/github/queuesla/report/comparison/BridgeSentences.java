package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.report.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * The conclusions of a bridge in sentences: what it explains, and which settings of the platform it infers. Immutable.
 *
 * @param bridge the bridge
 */
record BridgeSentences(Bridge bridge) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(rest());
        if (bridge.steps().stream().anyMatch(step -> step.counted() > 0 && step.met() > step.counted())) {
            sentences.add("A level above 100 % means that contacts are met that are not counted.");
        }
        if (bridge.edge().compared() > 0) {
            sentences.add(edge(bridge.edge()));
        }
        sentences.add(switches(bridge.switches()));
        return sentences;
    }

    /** The settings that the last sentence announces, the one used by the steps first; none if that sentence names it. */
    List<String> settings() {
        List<Switches> reproducing = bridge.switches().reproducing();
        return reproducing.size() < 2
                ? List.of()
                : reproducing.stream().map(BridgeSentences::setting).toList();
    }

    private String rest() {
        List<String> parts = new ArrayList<>();
        add(parts, bridge.unexplainedMet(), "met");
        add(parts, bridge.unexplainedCounted(), "counted");
        return parts.isEmpty()
                ? "The steps explain the whole difference."
                : "Not explained: " + String.join(", ", parts) + " (the changes in the last line).";
    }

    private static void add(List<String> parts, long number, String what) {
        if (number != 0) {
            parts.add(Math.abs(number) + (number > 0 ? " more " : " fewer ") + what);
        }
    }

    private static String switches(Bridge.SwitchFinding found) {
        if (found.compared() == 0) {
            return "The platform shows no counted contact, so its switches cannot be inferred. The steps use the default"
                    + " setting: " + setting(found.taken()) + ".";
        }
        String shown = all(found.compared(), "denominator");
        if (found.reproducing().isEmpty()) {
            return "No setting of the organisation's switches reproduces " + shown + ". The steps use "
                    + (found.reproduced() == 0
                            ? "the default, since no setting reproduces any: "
                            : "the setting that reproduces most, " + found.reproduced() + ": ")
                    + setting(found.taken()) + ".";
        }
        if (found.reproducing().size() == 1) {
            return "Exactly one setting of the organisation's switches reproduces " + shown + ": "
                    + setting(found.taken()) + ".";
        }
        return found.reproducing().size() + " settings of the organisation's switches reproduce " + shown
                + ", so the counts do not determine it. The steps use the first:";
    }

    private static String all(int many, String what) {
        return many == 1
                ? "the one " + what + " that the platform shows"
                : "all " + many + " " + what + "s that the platform shows, one for each queue and medium";
    }

    private static String setting(Switches switches) {
        return "abandons " + onOff(switches.abandons()) + ", short abandons " + onOff(switches.shortAbandons())
                + ", flow-outs " + onOff(switches.flowOuts())
                + (switches.literal() ? " (the published formula verbatim: short abandons subtracted twice)" : "");
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String edge(Bridge.EdgeFinding edge) {
        String share = edge.reproduced() + " of the platform's " + Prose.many(edge.compared(), "numerator");
        if (edge.decided()) {
            return "The platform treats a wait of exactly the queue's threshold as "
                    + (edge.taken() == ThresholdBoundary.STRICT ? "late" : "in time") + ": this reproduces " + share
                    + ", the other rule fewer.";
        }
        return "These counts do not determine whether the platform treats a wait of exactly the queue's threshold as in"
                + " time: either rule reproduces " + share + ".";
    }
}
