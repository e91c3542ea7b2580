package io.github.queuesla.testkit.fuzz;

import java.util.List;

/**
 * A parser, and what has to hold of it whatever it is given. Made anew for each run, so it has a public constructor without
 * parameters; keeps nothing from one input to the next.
 */
public interface FuzzTarget {

    /** Valid inputs that others are made from. */
    List<byte[]> examples();

    /** Pieces that mean something to the parser, and such as have been trouble for parsers of its kind. */
    List<String> dictionary();

    /**
     * Gives the parser an input.
     *
     * @return whether the parser took it; false when it refused it in the way that it promises
     * @throws Exception when it did anything else; an {@link AssertionError} as well
     */
    boolean takes(byte[] input) throws Exception;

    /** What it is called, in messages and as a folder of inputs. */
    default String name() {
        return getClass().getSimpleName();
    }
}
