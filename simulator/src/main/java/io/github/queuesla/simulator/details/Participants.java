package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.conversation.Leg;
import io.github.queuesla.simulator.conversation.QueueVisit;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The participants of one conversation, from its beginning to its end, as if all of it had happened. */
final class Participants {

    private static final long DELAY_MILLIS = 40;

    private final Conversation conversation;
    private final Rendering rendering;
    private final String customerSession;

    Participants(Conversation conversation, Rendering rendering) {
        this.conversation = conversation;
        this.rendering = rendering;
        this.customerSession = conversation.draws().uuid("customer session");
    }

    /** All of them, in the order in which they joined. */
    List<Participant> all() {
        List<Participant> participants = new ArrayList<>();
        participants.add(customer());
        if (conversation.first().mediaType() == MediaType.VOICE) {
            participants.add(menu());
        }
        int queue = -1;
        boolean again = false;
        for (QueueVisit visit : conversation.visits()) {
            Participant next = queue(visit);
            if (again) {
                Participant before = participants.get(queue);
                participants.set(queue, before.with(before.session().and(next.session())));
            } else {
                queue = participants.size();
                participants.add(next);
            }
            again = visit.features().contains(QueueVisit.Feature.ONE_SESSION);
            if (visit.isAnswered()) {
                participants.add(agent(visit));
            }
            visit.leg().ifPresent(leg -> participants.add(secondAgent(visit, leg)));
        }
        return participants;
    }

    private Participant customer() {
        ContactDraws draws = conversation.draws();
        MediaType mediaType = conversation.first().mediaType();
        long connected = conversation.connected();
        long left = conversation.isEndless()
                ? Long.MAX_VALUE
                : conversation.visits().stream()
                        .mapToLong(QueueVisit::talkedUntil)
                        .max()
                        .orElseThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("provider", mediaType == MediaType.VOICE ? "Edge" : "PureCloud");
        texts.putAll(Canaries.addresses(mediaType, draws));
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("nConnected", 1, connected));
        metrics.add(new Metric("tConnected", left - connected, left));
        conversation.visits().stream()
                .filter(visit -> visit.outcome() == Outcome.ABANDONED)
                .filter(visit -> visit.draws().happens("echoed abandon", rendering.echoedAbandons()))
                .forEach(visit -> metrics.add(new Metric("tAbandon", visit.waitMillis(), visit.ended())));
        // As on the platform, the customer's own segment names a queue, too: always the first one.
        String queueId = conversation.first().queue().id();
        Segment interacting = Segment.of("interact", connected, left, "peer").in(queueId);
        List<Segment> segments = List.of(
                Segment.of("system", conversation.start(), connected, null),
                mediaType == MediaType.EMAIL ? interacting.with("subject", Canaries.note(draws)) : interacting);
        return new Participant(
                draws.uuid("customer"),
                Canaries.name(draws),
                "customer",
                null,
                Canaries.attributes(draws),
                new Session(customerSession, null, mediaType, texts, metrics, segments));
    }

    private Participant menu() {
        ContactDraws draws = conversation.draws();
        long start = conversation.connected() + 1;
        long end = conversation.entered() - DELAY_MILLIS - 1;
        return new Participant(
                draws.uuid("ivr"),
                null,
                "ivr",
                null,
                Map.of(),
                new Session(
                        draws.uuid("ivr session"),
                        customerSession,
                        MediaType.VOICE,
                        Map.of(),
                        List.of(new Metric("nFlow", 1, start), new Metric("tIvr", end - start, end)),
                        List.of(Segment.of("ivr", start, end, "transfer"))));
    }

    private Participant queue(QueueVisit visit) {
        ContactDraws draws = visit.draws();
        String queueId = visit.queue().id();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("nOffered", 1, visit.offered()));
        Map<String, String> texts = new LinkedHashMap<>();
        boolean first = visit.offered() == conversation.entered();
        texts.put("flowInType", first && visit.mediaType() == MediaType.VOICE ? "ivr" : first ? "acd" : "agent");
        if (visit.outcome() == Outcome.ABANDONED) {
            metrics.add(new Metric("tAbandon", visit.waitMillis(), visit.ended()));
            if (visit.waitMillis() < rendering.shortAbandonMillis()) {
                metrics.add(new Metric("tShortAbandon", visit.waitMillis(), visit.ended()));
            }
        }
        if (visit.outcome() == Outcome.NONE && visit.mediaType() == MediaType.CALLBACK) {
            // A callback that calls the customer first.
            metrics.add(new Metric("nConnected", 1, visit.ended()));
            metrics.add(new Metric("tWait", visit.waitMillis(), visit.ended()));
        }
        metrics.add(new Metric("tAcd", visit.waitMillis(), visit.ended()));
        if (visit.outcome() == Outcome.FLOWED_OUT) {
            metrics.add(new Metric("tFlowOut", visit.waitMillis(), visit.ended()));
            texts.put("flowOutType", "voicemail");
        }
        boolean movedOn = visit.isAnswered() || visit.outcome() == Outcome.FLOWED_OUT;
        List<Segment> segments = new ArrayList<>();
        if (draws.happens("delay", 0.5)) {
            segments.add(Segment.of("delay", visit.offered() - DELAY_MILLIS, visit.offered(), null)
                    .in(queueId));
        }
        segments.add(Segment.of("interact", visit.offered(), visit.ended(), movedOn ? "transfer" : "peer")
                .in(queueId));
        return new Participant(
                draws.uuid("acd"),
                visit.queue().name(),
                "acd",
                null,
                Map.of(),
                new Session(visit.queueSessionId(), customerSession, visit.mediaType(), texts, metrics, segments));
    }

    private Participant agent(QueueVisit visit) {
        String queueId = visit.queue().id();
        long answered = visit.ended();
        long alerting = answered - visit.alerted();
        long talked = visit.talkedUntil();
        long talk = talked - answered;
        long wrapUp = visit.handledUntil() - talked;
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("tAlert", alerting, answered));
        metrics.add(new Metric("tAnswered", visit.waitMillis(), answered));
        if (visit.isHandedOver()) {
            metrics.add(new Metric("nBlindTransferred", 1, talked));
            metrics.add(new Metric("nTransferred", 1, talked));
        }
        metrics.add(new Metric("tTalk", talk, talked));
        metrics.add(new Metric("tTalkComplete", talk, talked));
        metrics.add(new Metric("tAcw", wrapUp, visit.handledUntil()));
        metrics.add(new Metric("tHandle", talk + wrapUp, visit.handledUntil()));
        String left = visit.isHandedOver() ? "transfer" : "client";
        List<Segment> segments = List.of(
                Segment.of("alert", visit.alerted(), answered, null).in(queueId),
                Segment.of("interact", answered, talked, left).in(queueId),
                Segment.of("wrapup", talked, visit.handledUntil(), left)
                        .in(queueId)
                        .with("wrapUpNote", Canaries.note(visit.draws())));
        return agent(visit, "agent", metrics, segments);
    }

    /** Talks in the conference, but was neither offered the contact nor answered it. */
    private Participant secondAgent(QueueVisit visit, Leg leg) {
        long talk = leg.end() - leg.start();
        return agent(
                visit,
                "second agent",
                List.of(
                        new Metric("tTalk", talk, leg.end()),
                        new Metric("tTalkComplete", talk, leg.end()),
                        new Metric("tHandle", talk, leg.end())),
                List.of(Segment.of("interact", leg.start(), leg.end(), "client")
                        .in(visit.queue().id())
                        .inConference()));
    }

    private Participant agent(QueueVisit visit, String which, List<Metric> metrics, List<Segment> segments) {
        ContactDraws draws = visit.draws();
        return new Participant(
                draws.uuid(which),
                Canaries.agentName(draws),
                "agent",
                draws.uuid(which + " user"),
                Map.of(),
                new Session(
                        draws.uuid(which + " session"),
                        customerSession,
                        visit.mediaType(),
                        Map.of("remoteNameDisplayable", Canaries.name(draws)),
                        metrics,
                        segments));
    }
}
