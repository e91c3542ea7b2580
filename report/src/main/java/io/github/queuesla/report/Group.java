package io.github.queuesla.report;

/**
 * An object in the JSON of a row; in CSV, each of its members is a column. Immutable.
 *
 * @param key the key of the object
 * @param absent the rule for an object without values
 */
public record Group(String key, Absent absent) {

    /** The rule for an object without values. */
    public enum Absent {
        /** The object is written, with each member that is not omitted. */
        KEPT,
        /** The object is null. */
        NULL,
        /** The key is omitted. */
        OMITTED
    }

    /** An object that is always written. */
    public static Group of(String key) {
        return new Group(key, Absent.KEPT);
    }

    /** An object that is null without values. */
    public static Group orNull(String key) {
        return new Group(key, Absent.NULL);
    }

    /** An object that is omitted without values. */
    public static Group orOmitted(String key) {
        return new Group(key, Absent.OMITTED);
    }
}
