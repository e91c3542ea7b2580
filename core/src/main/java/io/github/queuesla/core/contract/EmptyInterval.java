package io.github.queuesla.core.contract;

/** What an interval without a contact that counts is taken for where intervals are judged one by one. */
public enum EmptyInterval {
    /** It is left out. */
    IGNORED,
    /** It kept the promise. */
    MET,
    /** It broke the promise. */
    MISSED
}
