package io.github.queuesla.contract.problem;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** There is no contract as long as it stands. */
    ERROR,
    /** The contract can be used; somebody should look. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
