package io.github.queuesla.simulator.organisation;

/**
 * The organisation's own formula for {@code oServiceLevel}: what its denominator counts besides answered contacts.
 *
 * @param abandons whether abandoned contacts count
 * @param shortAbandons whether short abandons count too
 * @param flowOuts whether flow-outs count
 */
public record LevelSwitches(boolean abandons, boolean shortAbandons, boolean flowOuts) {

    /** The formula of the organisations seen so far: answered and all abandoned. */
    public static final LevelSwitches USUAL = new LevelSwitches(true, true, false);
}
