package io.github.queuesla.core.definition;

/** What becomes of a wait that lasted exactly as long as the threshold; it holds for abandons within it too. */
public enum ThresholdBoundary {
    /** It is met: within 20 s means up to and including 20.000 s. */
    INCLUSIVE,
    /** It is not met: within 20 s means up to 19.999 s. */
    STRICT,
    /** Waits are counted in whole seconds: within 20 s means up to 20.999 s. */
    WHOLE_SECONDS
}
