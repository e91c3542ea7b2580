package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where programs find a field. Immutable.
 *
 * @param key what CSV calls it; empty for what only people see
 * @param member what JSON calls it, inside the groups
 * @param groups the objects of JSON that it stands in, outermost first
 * @param reach which programs are told
 */
record Place(String key, String member, List<Group> groups, Reach reach) {

    /** Which programs are told. */
    enum Reach {
        /** All of them. */
        EVERYWHERE,
        /** Those that read a row by itself; in JSON, what holds the row says it for all. */
        OF_PARENT,
        /** Only those that read flat rows, since JSON has something richer under the same key. */
        FLAT
    }

    Place {
        groups = List.copyOf(groups);
    }

    static Place of(String key) {
        return new Place(key, key, List.of(), Reach.EVERYWHERE);
    }

    /** Inside one more object, which holds those that it stood in before. */
    Place in(Group group) {
        List<Group> more = new ArrayList<>(List.of(group));
        more.addAll(groups);
        return new Place(key, member, more, reach);
    }

    Place named(String name) {
        return new Place(key, name, groups, reach);
    }

    Place reaching(Reach other) {
        return new Place(key, member, groups, other);
    }
}
