package io.github.queuesla.core.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A visit to a queue of which two readings differ. Immutable.
 *
 * @param before the visit as it was; empty when it was added
 * @param after the visit as it is; empty when it was removed
 */
public record VisitChange(Optional<QueueVisit> before, Optional<QueueVisit> after) {

    /** What happened to a visit. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What a change is of. */
    public enum Aspect {
        OUTCOME,
        WAIT,
        /** When it entered the queue, or when its wait ended. */
        TIME,
        MEDIUM,
        QUEUE
    }

    public VisitChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change is of a visit that is there before or after it");
        }
    }

    /**
     * The changes of one conversation. The number of a visit is no difference: it changes with visits before it.
     *
     * @param before its visits as they were
     * @param after its visits as they are
     */
    public static List<VisitChange> of(List<QueueVisit> before, List<QueueVisit> after) {
        List<QueueVisit> old = new ArrayList<>(before);
        List<QueueVisit> now = new ArrayList<>(after);
        take(old, now, VisitChange::isSame);
        List<VisitChange> changes = new ArrayList<>();
        take(old, now, (one, other) -> one.visit() == other.visit())
                .forEach(pair -> changes.add(new VisitChange(Optional.of(pair.get(0)), Optional.of(pair.get(1)))));
        old.forEach(visit -> changes.add(new VisitChange(Optional.of(visit), Optional.empty())));
        now.forEach(visit -> changes.add(new VisitChange(Optional.empty(), Optional.of(visit))));
        return List.copyOf(changes);
    }

    /** Takes pairs that match out of both lists, each visit once. */
    private static List<List<QueueVisit>> take(
            List<QueueVisit> old, List<QueueVisit> now, BiPredicate<QueueVisit, QueueVisit> match) {
        List<List<QueueVisit>> pairs = new ArrayList<>();
        for (QueueVisit visit : List.copyOf(old)) {
            Optional<QueueVisit> other =
                    now.stream().filter(each -> match.test(visit, each)).findFirst();
            other.ifPresent(found -> {
                old.remove(visit);
                now.remove(found);
                pairs.add(List.of(visit, found));
            });
        }
        return pairs;
    }

    private static boolean isSame(QueueVisit one, QueueVisit other) {
        return one.queue().equals(other.queue()) && aspects(one, other).isEmpty();
    }

    /** What happened to the visit. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** What differs, in the order of {@link Aspect}; nothing of a visit that was added or removed. */
    public Set<Aspect> aspects() {
        return before.flatMap(one -> after.map(other -> aspects(one, other))).orElse(EnumSet.noneOf(Aspect.class));
    }

    private static Set<Aspect> aspects(QueueVisit one, QueueVisit other) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        add(aspects, Aspect.OUTCOME, one.outcome().equals(other.outcome()));
        add(aspects, Aspect.WAIT, one.waitMillis().equals(other.waitMillis()));
        add(
                aspects,
                Aspect.TIME,
                one.offered().equals(other.offered()) && one.ended().equals(other.ended()));
        add(aspects, Aspect.MEDIUM, one.media().equals(other.media()));
        add(aspects, Aspect.QUEUE, one.queue().equals(other.queue()));
        return aspects;
    }

    private static void add(Set<Aspect> aspects, Aspect aspect, boolean same) {
        if (!same) {
            aspects.add(aspect);
        }
    }

    /** The visit as it is; as it was, when it was removed. */
    public QueueVisit latest() {
        return after.or(() -> before).orElseThrow();
    }
}
