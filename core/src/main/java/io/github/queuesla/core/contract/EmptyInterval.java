package io.github.queuesla.core.contract;

/** How a roll-up over intervals treats an interval without a counted contact. */
public enum EmptyInterval {
    /** Leaves it out. */
    IGNORED,
    /** Treats it as met, an attainment of 100 %. */
    MET,
    /** Treats it as missed, an attainment of 0 %. */
    MISSED
}
