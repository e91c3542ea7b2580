package io.github.queuesla.core.definition;

/** The rule for a wait of exactly the threshold, for answered contacts and for abandons. */
public enum ThresholdBoundary {
    /** In time: within 20 s means up to and including 20.000 s. */
    INCLUSIVE,
    /** Late: within 20 s means up to 19.999 s. */
    STRICT,
    /** In time, and waits are cut to whole seconds: within 20 s means up to 20.999 s. */
    WHOLE_SECONDS
}
