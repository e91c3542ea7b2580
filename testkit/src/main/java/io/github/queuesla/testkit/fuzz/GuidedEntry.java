package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in; it finds these methods by name. */
public final class GuidedEntry {

    private static @Nullable Trial trial;

    private GuidedEntry() {}

    /**
     * Makes the target.
     *
     * @param arguments its class
     * @throws ReflectiveOperationException when it is none
     */
    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        trial = new Trial(Class.forName(arguments[0])
                .asSubclass(FuzzTarget.class)
                .getDeclaredConstructor()
                .newInstance());
    }

    /** Gives it an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Trial given = trial;
        if (given == null) {
            throw new IllegalStateException("no target");
        }
        given.takes(input);
    }
}
