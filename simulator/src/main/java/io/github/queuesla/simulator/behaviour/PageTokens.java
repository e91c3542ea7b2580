package io.github.queuesla.simulator.behaviour;

/** The page tokens of the tutorial's query. */
public enum PageTokens {
    /** Each page has its own token, the last page has none. */
    HONEST,
    /** Every page names the token A and shows the same rows: A, A, A. */
    REPEATED,
    /** Pages name the tokens A and B in turn, for ever: A, B, A, B. */
    ALTERNATING
}
