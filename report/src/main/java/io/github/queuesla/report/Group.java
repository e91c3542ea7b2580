package io.github.queuesla.report;

/**
 * An object inside the JSON of a row; CSV has its members as columns of their own. Immutable.
 *
 * @param key of the object
 * @param absent what becomes of it when it has nothing in it
 */
public record Group(String key, Absent absent) {

    /** What becomes of an object with nothing in it. */
    public enum Absent {
        /** It is there, with what its members make of nothing. */
        KEPT,
        /** It is null. */
        NULL,
        /** Its key is left out. */
        OMITTED
    }

    /** An object that is always there. */
    public static Group of(String key) {
        return new Group(key, Absent.KEPT);
    }

    /** An object that is null when it has nothing in it. */
    public static Group orNull(String key) {
        return new Group(key, Absent.NULL);
    }

    /** An object that is left out when it has nothing in it. */
    public static Group orOmitted(String key) {
        return new Group(key, Absent.OMITTED);
    }
}
