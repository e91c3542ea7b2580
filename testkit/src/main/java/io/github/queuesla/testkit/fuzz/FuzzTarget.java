package io.github.queuesla.testkit.fuzz;

import java.util.List;

/**
 * A parser, and the rules that hold for any input. It keeps no state between inputs. It needs a public constructor without
 * parameters, with which each run creates a new one.
 */
public interface FuzzTarget {

    /** Valid inputs to derive others from. */
    List<byte[]> examples();

    /** Tokens of the parser, and texts that often break such parsers. */
    List<String> dictionary();

    /**
     * Runs the parser on an input.
     *
     * @return true if the parser accepts it; false if it refuses it as documented
     * @throws Exception if a rule does not hold, also as an {@link AssertionError}
     */
    boolean takes(byte[] input) throws Exception;

    /** Its name in messages, and the name of its folder of stored inputs. */
    default String name() {
        return getClass().getSimpleName();
    }
}
