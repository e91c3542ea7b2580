package io.github.queuesla.cli.environment;

/** The choice of colours, by the option {@code --color}. */
public enum Colour {
    /** On a terminal that can show them, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Into pipes too. */
    ALWAYS,
    NEVER
}
