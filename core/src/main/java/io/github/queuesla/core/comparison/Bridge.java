package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.Queue;
import java.util.List;

/**
 * How our number becomes the platform's, one difference at a time. Immutable.
 *
 * @param level the promise that our number is of
 * @param steps from the contract's number to the platform's; steps that change nothing are there too
 * @param switches what was found out about the organisation's switches
 * @param edge what was found out about a wait of exactly the configured target
 * @param missing what is missing on either side; the rest cannot be explained in full while anything is
 */
public record Bridge(
        ServiceLevel level, List<BridgeStep> steps, SwitchFinding switches, EdgeFinding edge, Missing missing) {

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
    public record EdgeFinding(ThresholdBoundary taken, int reproduced, int compared, boolean decided) {}

    /**
     * What could not be had. Immutable.
     *
     * @param queues those of which some counts are missing
     * @param failures why the platform's own numbers are not all there
     */
    public record Missing(List<Queue> queues, List<Failure> failures) {

        /** Nothing is missing. */
        public static final Missing NOTHING = new Missing(List.of(), List.of());

        public Missing {
            queues = List.copyOf(queues);
            failures = List.copyOf(failures);
        }

        /** Whether nothing is. */
        public boolean isEmpty() {
            return queues.isEmpty() && failures.isEmpty();
        }
    }

    public Bridge {
        steps = List.copyOf(steps);
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
