package io.github.queuesla.simulator.contact;

import java.util.Arrays;

/**
 * How many contacts are parts of longer conversations: shares from 0 to 1. They decide which contacts belong together,
 * and never which contacts there are. A contact is only joined to one that fits, so that fewer are joined than the
 * shares say.
 *
 * @param transferred answered, and then handed to another queue within half an hour
 * @param offeredAgain back in the same queue within an hour
 * @param overNight back in another queue on the next day
 * @param overWeeks back in the same queue one to eight weeks later
 * @param conferenced answered, with a second agent in a conference
 * @param leftOpen answered, with a leg of a conference that stays open for up to eight weeks
 * @param neverEnded in a conversation that never ends
 * @param oneSession in the same session as the contact after it
 */
public record ConversationShares(
        double transferred,
        double offeredAgain,
        double overNight,
        double overWeeks,
        double conferenced,
        double leftOpen,
        double neverEnded,
        double oneSession) {

    /** A conversation for each contact. */
    public static final ConversationShares NONE = new ConversationShares(0, 0, 0, 0, 0, 0, 0, 0);

    /** As in a usual contact centre. */
    public static final ConversationShares USUAL =
            new ConversationShares(0.08, 0.02, 0.003, 0.001, 0.02, 0.0005, 0.0005, 0.1);

    /** Much of everything, for tests. */
    public static final ConversationShares MANY = new ConversationShares(0.2, 0.1, 0.05, 0.02, 0.1, 0.005, 0.002, 0.3);

    /** Checks the ranges. */
    public ConversationShares {
        double[] onward = {transferred, offeredAgain, overNight, overWeeks};
        double[] others = {conferenced, leftOpen, neverEnded, oneSession};
        if (!(Arrays.stream(onward).min().orElse(0) >= 0
                && Arrays.stream(onward).sum() <= 1)) {
            throw new IllegalArgumentException(
                    "shares of contacts that lead to another must be at least 0 and together at most 1: "
                            + Arrays.toString(onward));
        }
        if (Arrays.stream(others).anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new IllegalArgumentException("shares must be 0 to 1: " + Arrays.toString(others));
        }
    }
}
