package io.github.queuesla.cli.output;

import io.github.queuesla.cli.world.World;
import java.util.Optional;

/** Prints finished text to standard output. */
public final class OutputText {

    private OutputText() {}

    /** Prints all of it. */
    public static void print(World world, String text) {
        new Destination(world, Optional.empty()).write(out -> out.write(text));
    }
}
