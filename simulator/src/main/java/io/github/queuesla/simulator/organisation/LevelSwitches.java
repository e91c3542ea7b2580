package io.github.queuesla.simulator.organisation;

/**
 * The organisation's own formula for {@code oServiceLevel}: what its denominator holds besides the answered contacts.
 *
 * @param abandons abandoned contacts count
 * @param shortAbandons of those, the short ones count too
 * @param flowOuts contacts that left otherwise count
 */
public record LevelSwitches(boolean abandons, boolean shortAbandons, boolean flowOuts) {

    /** As in organisations seen: answered and all abandoned. */
    public static final LevelSwitches USUAL = new LevelSwitches(true, true, false);
}
