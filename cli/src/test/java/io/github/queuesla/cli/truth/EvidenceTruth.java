package io.github.queuesla.cli.truth;

import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each contact of an organisation is to a service level, contact by contact from the organisation's own list, with the
 * nine formulas written out. It shares no code with what is tested.
 *
 * @param organisation the organisation
 * @param agreement the media and hours of the service level
 * @param formula the name of its formula
 * @param edge the rule for a wait of exactly the threshold
 * @param later the contacts that do not count, because they are not the first of their conversation in the queue
 */
record EvidenceTruth(
        Organisation organisation, Agreement agreement, String formula, ThresholdBoundary edge, LaterVisits later) {

    static final long SHORT = 5_000;

    /** The media and the hours of a service level. */
    interface Agreement {
        boolean covers(String media);

        long thresholdMillis(String media);

        /** Why that instant is closed: {@code outside-hours}, {@code special-day} or {@code exclusion}; empty if open. */
        String closing(Instant time);

        boolean hasHours();
    }

    /** A contact in a window, and what it must be. */
    record Row(String contact, String place, String result, String reason, boolean mayBeUnresolved) {}

    /** The rows of the windows, in no order. */
    List<Row> rows(List<TimeRange> windows) {
        List<Row> rows = new ArrayList<>();
        TimeRange hull = new TimeRange(
                windows.get(0).start(), windows.get(windows.size() - 1).end());
        for (TimeRange window : windows) {
            for (Queue queue : organisation.queues()) {
                for (Contact contact : contacts(queue, window)) {
                    if (isEnded(contact) && window.contains(ended(contact))) {
                        rows.add(withOutcome(queue, contact, window));
                    } else if (window.contains(contact.offered())) {
                        rows.add(withoutOutcome(queue, contact, window, hull));
                    }
                }
            }
        }
        return rows;
    }

    private List<Contact> contacts(Queue queue, TimeRange window) {
        return List.copyOf(organisation.asOf(AsOf.THE_END).contacts(queue.id(), window.start(), window.end()));
    }

    private Row withOutcome(Queue queue, Contact contact, TimeRange window) {
        String media = contact.mediaType().code();
        String text = String.join(
                        " ",
                        queue.id(),
                        media,
                        contact.offered().toString(),
                        ended(contact).toString(),
                        String.valueOf(contact.waitMillis()),
                        event(contact))
                + first(contact);
        String reason = excluded(contact, ended(contact));
        boolean left = later.first(contact).isEmpty()
                && agreement.covers(media)
                && !agreement.closing(ended(contact)).isEmpty()
                && window.contains(contact.offered())
                && agreement.closing(contact.offered()).isEmpty();
        return reason.isEmpty()
                ? new Row(text, place(queue, media, window), result(contact), reason(contact), false)
                : new Row(text, place(queue, media, window), "excluded", reason, left);
    }

    private Row withoutOutcome(Queue queue, Contact contact, TimeRange window, TimeRange hull) {
        String media = contact.mediaType().code();
        boolean later = isEnded(contact) && hull.contains(ended(contact));
        String text = String.join(
                        " ",
                        queue.id(),
                        media,
                        contact.offered().toString(),
                        later ? ended(contact).toString() : "-",
                        "-",
                        "-")
                + first(contact);
        String reason = excluded(contact, contact.offered());
        return reason.isEmpty()
                ? new Row(text, place(queue, media, window), "excluded", "set-off", true)
                : new Row(text, place(queue, media, window), "excluded", reason, false);
    }

    private String excluded(Contact contact, Instant time) {
        if (!agreement.covers(contact.mediaType().code())) {
            return "other-medium";
        }
        String closing = agreement.closing(time);
        return closing.isEmpty() && later.first(contact).isPresent() ? "later-visit" : closing;
    }

    private String first(Contact contact) {
        return later.first(contact).map(first -> " after " + first).orElse("");
    }

    private static String place(Queue queue, String media, TimeRange window) {
        return queue.id() + " " + media + " " + window.start();
    }

    static boolean isEnded(Contact contact) {
        return contact.outcome() != Outcome.NONE;
    }

    private static Instant ended(Contact contact) {
        return contact.offered().plusMillis(contact.waitMillis());
    }

    private static String event(Contact contact) {
        return switch (contact.outcome()) {
            case ANSWERED -> "ANSWERED";
            case ABANDONED -> "ABANDONED";
            case FLOWED_OUT -> "FLOW_OUT";
            case NONE -> "-";
        };
    }

    private boolean isWithin(Contact contact) {
        long threshold = agreement.thresholdMillis(contact.mediaType().code());
        return switch (edge) {
            case STRICT -> contact.waitMillis() < threshold;
            case INCLUSIVE -> contact.waitMillis() <= threshold;
            case WHOLE_SECONDS -> contact.waitMillis() / 1_000 <= threshold / 1_000;
        };
    }

    private String reason(Contact contact) {
        boolean within = isWithin(contact);
        return switch (contact.outcome()) {
            case ANSWERED -> within ? "answered-in-time" : "answered-late";
            case ABANDONED ->
                contact.waitMillis() < SHORT ? "short-abandon" : within ? "early-abandon" : "late-abandon";
            case FLOWED_OUT -> "flow-out";
            case NONE -> "unresolved";
        };
    }

    private String result(Contact contact) {
        boolean within = isWithin(contact);
        return switch (contact.outcome()) {
            case ANSWERED -> within ? "met" : "missed";
            case ABANDONED -> ofAbandoned(contact.waitMillis() < SHORT, within);
            case FLOWED_OUT, NONE -> ofOther();
        };
    }

    private String ofAbandoned(boolean isShort, boolean within) {
        return switch (formula) {
            case "answered" -> "excluded";
            case "answered-and-abandoned", "offered" -> "missed";
            case "short-abandons-removed", "offered-short-abandons-removed" -> isShort ? "excluded" : "missed";
            case "early-abandons-removed" -> within ? "excluded" : "missed";
            case "early-abandons-met" -> within ? "met" : "missed";
            case "short-abandons-met" -> isShort ? "met" : "missed";
            case "short-removed-early-met" -> isShort ? "excluded" : within ? "met" : "missed";
            default -> throw new AssertionError(formula);
        };
    }

    /** What a contact is that left the queue another way, or has no outcome. */
    String ofOther() {
        return formula.startsWith("offered") ? "missed" : "excluded";
    }

    /** The number of unresolved contacts by place: offered less ended, within the hours never more than in all. */
    Map<String, Long> unresolved(List<TimeRange> windows) {
        Map<String, long[]> balances = new TreeMap<>();
        for (TimeRange window : windows) {
            for (Queue queue : organisation.queues()) {
                for (Contact contact : contacts(queue, window)) {
                    String media = contact.mediaType().code();
                    if (agreement.covers(media) && later.first(contact).isEmpty()) {
                        long[] balance = balances.computeIfAbsent(place(queue, media, window), unseen -> new long[2]);
                        add(balance, contact.offered(), window, 1);
                        if (isEnded(contact)) {
                            add(balance, ended(contact), window, -1);
                        }
                    }
                }
            }
        }
        Map<String, Long> unresolved = new TreeMap<>();
        balances.forEach((place, balance) -> {
            long contacts = agreement.hasHours() ? Math.min(balance[0], balance[1]) : balance[0];
            if (contacts > 0) {
                unresolved.put(place, contacts);
            }
        });
        return unresolved;
    }

    private void add(long[] balance, Instant time, TimeRange window, long one) {
        if (window.contains(time)) {
            balance[1] += one;
            balance[0] += agreement.closing(time).isEmpty() ? one : 0;
        }
    }
}
