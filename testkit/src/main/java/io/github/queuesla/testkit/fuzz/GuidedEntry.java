package io.github.queuesla.testkit.fuzz;

import org.jspecify.annotations.Nullable;

/** The entry point of Jazzer, which calls these methods by reflection. */
public final class GuidedEntry {

    private static @Nullable Trial trial;

    private GuidedEntry() {}

    /**
     * Creates the target.
     *
     * @param arguments the class name of the target
     * @throws ReflectiveOperationException if there is no such target
     */
    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        trial = new Trial(Class.forName(arguments[0])
                .asSubclass(FuzzTarget.class)
                .getDeclaredConstructor()
                .newInstance());
    }

    /** Runs the target on an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Trial given = trial;
        if (given == null) {
            throw new IllegalStateException("no target");
        }
        given.takes(input);
    }
}
