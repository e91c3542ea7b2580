package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The steps from the contract's number to the platform's, one difference at a time. Immutable.
 *
 * @param level the service level of the contract's number
 * @param steps from the contract's number to the platform's, including steps that change nothing
 * @param switches the inferred settings of the organisation's switches
 * @param edge the inferred rule for a wait of exactly the configured target
 * @param missing the missing counts of either side; with any, the steps are not complete
 * @param unresolved the contacts without an outcome in the contract's number; empty when unknown
 * @param unlisted the queues of either side that have contacts and are not in the queue list
 */
public record Bridge(
        ServiceLevel level,
        List<BridgeStep> steps,
        SwitchFinding switches,
        EdgeFinding edge,
        Missing missing,
        Optional<Long> unresolved,
        List<Queue> unlisted) {

    /**
     * The settings of the switches that reproduce the platform's denominators. Immutable.
     *
     * @param taken the setting that reproduces most of them, and that the steps use
     * @param reproducing the settings that reproduce all of them
     * @param reproduced how many rows (one for each queue and medium) the taken setting reproduces
     * @param compared how many rows there are
     */
    public record SwitchFinding(Switches taken, List<Switches> reproducing, int reproduced, int compared) {
        public SwitchFinding {
            reproducing = List.copyOf(reproducing);
        }
    }

    /**
     * The threshold boundary that reproduces the platform's numerators. Immutable.
     *
     * @param taken the rule that reproduces most of them, and that the steps use
     * @param reproduced how many rows (one for each queue and medium) it reproduces
     * @param compared how many rows there are
     * @param decided whether the other rule reproduces fewer; without a wait of exactly the target both reproduce the
     *     same
     */
    public record EdgeFinding(ThresholdBoundary taken, int reproduced, int compared, boolean decided) {}

    /**
     * The missing counts of a bridge. Immutable.
     *
     * @param queues the queues with missing counts
     * @param problems the reasons why counts of some of these queues are missing
     * @param failures the reasons why some of the platform's own numbers are missing
     */
    public record Missing(List<Queue> queues, List<Problem> problems, List<Failure> failures) {

        /** Nothing is missing. */
        public static final Missing NOTHING = new Missing(List.of(), List.of(), List.of());

        public Missing {
            queues = List.copyOf(queues);
            problems = List.copyOf(problems);
            failures = List.copyOf(failures);
        }

        /** Whether nothing is missing. */
        public boolean isEmpty() {
            return queues.isEmpty() && failures.isEmpty();
        }
    }

    public Bridge {
        steps = List.copyOf(steps);
        unlisted = List.copyOf(unlisted);
    }

    /** The last step: the number that the platform shows. */
    public BridgeStep platform() {
        return steps.get(steps.size() - 1);
    }

    /** The met contacts that the steps do not explain; negative when the platform shows fewer. */
    public long unexplainedMet() {
        return platform().met() - steps.get(steps.size() - 2).met();
    }

    /** The counted contacts that the steps do not explain; negative when the platform shows fewer. */
    public long unexplainedCounted() {
        return platform().counted() - steps.get(steps.size() - 2).counted();
    }
}
