package io.github.queuesla.history.settled;

import java.util.Locale;

/**
 * What is wrong with a file of a settled period. Immutable.
 *
 * @param name the period
 * @param path the file, in the folder of the period
 * @param problem what is wrong
 */
public record SettledFault(SettledName name, String path, Problem problem) {

    /** What can be wrong with a file. */
    public enum Problem {
        /** It is not there. */
        MISSING,
        /** Its bytes are not those that were frozen. */
        CHANGED,
        /** It has events, and was not frozen with the period. */
        ADDED,
        /** It is the manifest, and does not say what the period has. */
        NO_MANIFEST;

        /** The name in reports: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
