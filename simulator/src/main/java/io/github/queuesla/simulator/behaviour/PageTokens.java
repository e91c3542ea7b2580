package io.github.queuesla.simulator.behaviour;

/** How the tutorial's query hands out page tokens. */
public enum PageTokens {
    /** Each page names the next; the last page has no token. */
    HONEST,
    /** Every page names the token A and shows the same rows: A, A, A. */
    REPEATED,
    /** Pages name the tokens A and B in turn, forever: A, B, A, B. */
    ALTERNATING
}
