package io.github.queuesla.testkit.fuzz;

import java.util.List;

/**
 * A parser, and what must hold for any input. Each run creates a new one with its public constructor without
 * parameters; it keeps no state between inputs.
 */
public interface FuzzTarget {

    /** Valid inputs to derive others from. */
    List<byte[]> examples();

    /** Tokens of the parser, and pieces that are known to break such parsers. */
    List<String> dictionary();

    /**
     * Gives the parser an input.
     *
     * @return whether the parser accepted it; false if it refused it as documented
     * @throws Exception if it did anything else, including an {@link AssertionError}
     */
    boolean takes(byte[] input) throws Exception;

    /** Its name in messages, and of its folder of inputs. */
    default String name() {
        return getClass().getSimpleName();
    }
}
