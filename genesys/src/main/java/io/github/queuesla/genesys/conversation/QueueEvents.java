package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The queue events of a conversation, from the metrics of its sessions. A visit is an offer with the outcome that
 * belongs to it, or an outcome without an offer. Not thread-safe.
 */
final class QueueEvents {

    private static final Set<EventType> ENDED_BY_CUSTOMER_OR_FLOW = Set.of(EventType.ABANDONED, EventType.FLOW_OUT);

    /** Complete, so that the order in the document does not matter. */
    private static final Comparator<Draft> ORDER = Comparator.<Draft>comparingLong(draft -> draft.metric.time())
            .thenComparing(draft -> draft.metric.type())
            .thenComparing(draft -> draft.queue)
            .thenComparingLong(draft -> draft.metric.waitMillis())
            .thenComparing(draft -> draft.session.media())
            .thenComparing(draft -> draft.session.direction().orElse(""));

    private static final class Draft {
        private final Session session;
        private final Session.Metric metric;
        private final QueueId queue;
        private @Nullable Draft offer;
        private boolean taken;
        private int visit;

        Draft(Session session, Session.Metric metric, QueueId queue) {
            this.session = session;
            this.metric = metric;
            this.queue = queue;
        }

        private boolean isOffer() {
            return metric.type() == EventType.OFFERED;
        }

        /** How far the offer is from the moment at which this outcome began to wait. */
        private long distance(Draft offered) {
            return Math.abs(offered.metric.time() - (metric.time() - metric.waitMillis()));
        }
    }

    private final List<Draft> drafts = new ArrayList<>();

    private QueueEvents() {}

    /** The events in order of time; adds what cannot be counted to the problems of the conversation. */
    static List<QueueEvent> of(ConversationDraft conversation, String id) {
        QueueEvents events = new QueueEvents();
        for (Session session : conversation.sessions()) {
            for (Session.Metric metric : session.metrics()) {
                events.add(session, metric, conversation);
            }
        }
        return events.drafts.isEmpty() ? List.of() : events.of(id);
    }

    private void add(Session session, Session.Metric metric, ConversationDraft conversation) {
        QueueId queue = session.queue(metric);
        if (queue != null) {
            drafts.add(new Draft(session, metric, queue));
            return;
        }
        conversation.problem(MetricName.at(metric.type(), metric.time())
                + ": its session names several queues, and no segment of one of them holds that time");
    }

    private List<QueueEvent> of(String id) {
        if (drafts.size() > 1) {
            drafts.sort(ORDER);
            removeRepeatedOutcomes();
        }
        matchOffers();
        numberVisits();
        return drafts.stream().map(draft -> event(draft, id)).toList();
    }

    /** Of an outcome that shows on the session of the queue and on that of the customer, keeps the queue's. */
    private void removeRepeatedOutcomes() {
        Set<Draft> repeated = new HashSet<>();
        for (Draft own : drafts) {
            if (own.session.purpose() == Purpose.ACD && ENDED_BY_CUSTOMER_OR_FLOW.contains(own.metric.type())) {
                drafts.stream()
                        .filter(other -> other.session.purpose() == Purpose.CUSTOMER)
                        .filter(other -> other.metric.type() == own.metric.type() && !repeated.contains(other))
                        .min(Comparator.comparingLong(other -> Math.abs(other.metric.time() - own.metric.time())))
                        .ifPresent(repeated::add);
            }
        }
        drafts.removeAll(repeated);
    }

    private void matchOffers() {
        for (Draft outcome : drafts) {
            if (!outcome.isOffer()) {
                outcome.offer = offerOf(outcome);
            }
        }
    }

    /** The free offer of the same queue that is nearest to where the wait began, and not after the outcome. */
    private @Nullable Draft offerOf(Draft outcome) {
        @Nullable Draft best = null;
        for (Draft offer : drafts) {
            boolean fits = offer.isOffer()
                    && !offer.taken
                    && offer.queue.equals(outcome.queue)
                    && offer.metric.time() <= outcome.metric.time();
            if (fits && (best == null || outcome.distance(offer) < outcome.distance(best))) {
                best = offer;
            }
        }
        if (best != null) {
            best.taken = true;
        }
        return best;
    }

    private void numberVisits() {
        int visits = 0;
        for (Draft draft : drafts) {
            // An offer is never after its outcome in this order, so it has its number already.
            draft.visit = draft.offer == null ? ++visits : draft.offer.visit;
        }
    }

    private static QueueEvent event(Draft draft, String id) {
        Instant time = Instant.ofEpochMilli(draft.metric.time());
        Draft offer = draft.isOffer() ? draft : draft.offer;
        return new QueueEvent(
                draft.metric.type(),
                time,
                offer == null
                        ? Optional.empty()
                        : Optional.of(offer == draft ? time : Instant.ofEpochMilli(offer.metric.time())),
                draft.isOffer() ? OptionalLong.empty() : OptionalLong.of(draft.metric.waitMillis()),
                draft.queue,
                draft.session.media(),
                draft.session.direction(),
                id,
                draft.visit);
    }
}
