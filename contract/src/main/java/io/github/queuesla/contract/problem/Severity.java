package io.github.queuesla.contract.problem;

import java.util.Locale;

/** Whether a file with the problem can be used. */
public enum Severity {
    /** The file cannot be used. */
    ERROR,
    /** The file can be used, but should be checked. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
