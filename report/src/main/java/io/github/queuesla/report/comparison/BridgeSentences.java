package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.report.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bridge found out, and what it could not. Immutable.
 *
 * @param bridge the bridge
 */
record BridgeSentences(Bridge bridge) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(rest());
        if (bridge.steps().stream().anyMatch(step -> step.counted() > 0 && step.met() > step.counted())) {
            sentences.add("Where a level passes 100 %, contacts are met that do not count.");
        }
        if (bridge.edge().compared() > 0) {
            sentences.add(edge(bridge.edge()));
        }
        sentences.add(switches(bridge.switches()));
        return sentences;
    }

    /** The settings that the last sentence announces, the one that the steps follow first; none where it names it. */
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
                ? "The steps explain all of the difference."
                : "Not explained: " + String.join(", ", parts) + ", the changes of the last line.";
    }

    private static void add(List<String> parts, long number, String what) {
        if (number != 0) {
            parts.add(Math.abs(number) + (number > 0 ? " more " : " fewer ") + what);
        }
    }

    private static String switches(Bridge.SwitchFinding found) {
        if (found.compared() == 0) {
            return "The platform shows no contact that counts, so its switches cannot be told. The steps follow the usual"
                    + " setting: " + setting(found.taken()) + ".";
        }
        String shown = all(found.compared(), "denominator");
        if (found.reproducing().isEmpty()) {
            return "No setting of the organisation's switches reproduces " + shown + ". The steps follow "
                    + (found.reproduced() == 0
                            ? "the usual one, since none reproduces any: "
                            : "the one that reproduces most, " + found.reproduced() + ": ")
                    + setting(found.taken()) + ".";
        }
        if (found.reproducing().size() == 1) {
            return "One setting of the organisation's switches, and no other, reproduces " + shown + ": "
                    + setting(found.taken()) + ".";
        }
        return found.reproducing().size() + " settings of the organisation's switches reproduce " + shown
                + ", so the counts cannot tell which it is. The steps follow the first:";
    }

    private static String all(int many, String what) {
        return many == 1
                ? "the one " + what + " that the platform shows"
                : "all " + many + " " + what + "s that the platform shows, one for each queue and medium";
    }

    private static String setting(Switches switches) {
        return "abandons " + onOff(switches.abandons()) + ", short abandons " + onOff(switches.shortAbandons())
                + ", flow-outs " + onOff(switches.flowOuts())
                + (switches.literal() ? " (the published formula read literally, short abandons taken off twice)" : "");
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String edge(Bridge.EdgeFinding edge) {
        String share = edge.reproduced() + " of the platform's " + Prose.many(edge.compared(), "numerator");
        if (edge.decided()) {
            return "For the platform, a wait of exactly the threshold set on the queue is "
                    + (edge.taken() == ThresholdBoundary.STRICT ? "too long" : "in time") + ": read so, " + share
                    + " come out, read the other way fewer.";
        }
        return "Whether for the platform a wait of exactly the threshold set on the queue is in time, these counts do not"
                + " tell: either way, " + share + " come out.";
    }
}
