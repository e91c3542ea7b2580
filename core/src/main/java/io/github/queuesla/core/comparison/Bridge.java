package io.github.queuesla.core.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Edge;
import java.util.List;

/**
 * How our number becomes the platform's, one difference at a time. Immutable.
 *
 * @param level the promise that our number is of
 * @param steps from the contract's number to the platform's; steps that change nothing are there too
 * @param switches what was found out about the organisation's switches
 * @param edge what was found out about a wait of exactly the configured target
 * @param gaps what is missing on either side, for readers; the rest cannot be explained in full while there are any
 */
public record Bridge(
        ServiceLevel level, List<BridgeStep> steps, SwitchFinding switches, EdgeFinding edge, List<String> gaps) {

    /**
     * Which settings of the switches give the denominators that the platform shows. Immutable.
     *
     * @param taken the setting that reproduces most of them, and that the steps follow
     * @param reproducing every setting that reproduces all of them
     * @param reproduced how many queues and media the taken one reproduces
     * @param compared out of how many
     */
    public record SwitchFinding(Switches taken, List<Switches> reproducing, int reproduced, int compared) {
        public SwitchFinding {
            reproducing = List.copyOf(reproducing);
        }
    }

    /**
     * Which reading of the configured target gives the numerators that the platform shows. Immutable.
     *
     * @param taken the reading that reproduces most of them, and that the steps follow
     * @param reproduced how many queues and media it reproduces
     * @param compared out of how many
     * @param decided whether the other reading reproduces fewer; without a wait of exactly the target nobody can tell
     */
    public record EdgeFinding(Edge taken, int reproduced, int compared, boolean decided) {}

    public Bridge {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /** What the platform shows, as the last step. */
    public BridgeStep platform() {
        return steps.get(steps.size() - 1);
    }

    /** Contacts in time that the platform shows beyond what the steps explain; negative when it shows fewer. */
    public long unexplainedMet() {
        return platform().met() - steps.get(steps.size() - 2).met();
    }

    /** Contacts that count in the platform's number beyond what the steps explain; negative when there are fewer. */
    public long unexplainedCounted() {
        return platform().counted() - steps.get(steps.size() - 2).counted();
    }
}
