package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The participants of one conversation, from its beginning to its end, as if all of it had happened. */
final class Participants {

    private static final long DELAY_MILLIS = 40;

    private final Conversation conversation;
    private final Duration shortAbandon;
    private final String customerSession;

    Participants(Conversation conversation, Duration shortAbandon) {
        this.conversation = conversation;
        this.shortAbandon = shortAbandon;
        this.customerSession = conversation.draws().uuid("customer session");
    }

    /** All of them, in the order in which they joined. */
    List<Participant> all() {
        List<Participant> participants = new ArrayList<>();
        participants.add(customer());
        if (conversation.first().mediaType() == MediaType.VOICE) {
            participants.add(menu());
        }
        for (Visit visit : conversation.visits()) {
            participants.add(queue(visit));
            if (visit.isAnswered()) {
                participants.add(agent(visit));
            }
        }
        return participants;
    }

    private Participant customer() {
        ContactDraws draws = conversation.draws();
        long connected = conversation.flowStart();
        long left = conversation.visits().stream()
                .mapToLong(Visit::talkedUntil)
                .max()
                .orElseThrow();
        // As on the platform, the customer's own segment names a queue, too.
        Segment connecting = Segment.of("system", conversation.start(), connected, null);
        Segment interacting = Segment.of("interact", connected, left, "peer")
                .in(conversation.first().queue().id());
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("provider", conversation.first().mediaType() == MediaType.VOICE ? "Edge" : "PureCloud");
        texts.putAll(Canaries.addresses(conversation.first().mediaType(), draws));
        return new Participant(
                draws.uuid("customer"),
                Canaries.name(draws),
                "customer",
                null,
                Canaries.attributes(draws),
                new Session(
                        customerSession,
                        null,
                        conversation.first().mediaType(),
                        texts,
                        List.of(
                                new Metric("nConnected", 1, connected),
                                new Metric("tConnected", left - connected, left)),
                        List.of(connecting, interacting)));
    }

    private Participant menu() {
        ContactDraws draws = conversation.draws();
        long start = conversation.flowStart() + 1;
        long end = conversation.first().offered() - DELAY_MILLIS - 1;
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

    private Participant queue(Visit visit) {
        ContactDraws draws = visit.draws();
        String queueId = visit.queue().id();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("nOffered", 1, visit.offered()));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("flowInType", visit.mediaType() == MediaType.VOICE ? "ivr" : "acd");
        if (visit.outcome() == Outcome.ABANDONED) {
            metrics.add(new Metric("tAbandon", visit.waitMillis(), visit.ended()));
            if (visit.waitMillis() < shortAbandon.toMillis()) {
                metrics.add(new Metric("tShortAbandon", visit.waitMillis(), visit.ended()));
            }
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
                new Session(draws.uuid("acd session"), customerSession, visit.mediaType(), texts, metrics, segments));
    }

    private Participant agent(Visit visit) {
        ContactDraws draws = visit.draws();
        String queueId = visit.queue().id();
        long answered = visit.ended();
        long alerting = Math.min(visit.waitMillis(), draws.between("alert", 1_000, 8_000));
        long talk = visit.talkedUntil() - answered;
        long wrapUp = visit.handledUntil() - visit.talkedUntil();
        List<Metric> metrics = List.of(
                new Metric("tAlert", alerting, answered),
                new Metric("tAnswered", visit.waitMillis(), answered),
                new Metric("tTalk", talk, visit.talkedUntil()),
                new Metric("tTalkComplete", talk, visit.talkedUntil()),
                new Metric("tAcw", wrapUp, visit.handledUntil()),
                new Metric("tHandle", talk + wrapUp, visit.handledUntil()));
        List<Segment> segments = List.of(
                Segment.of("alert", answered - alerting, answered, null).in(queueId),
                Segment.of("interact", answered, visit.talkedUntil(), "client").in(queueId),
                Segment.of("wrapup", visit.talkedUntil(), visit.handledUntil(), "client")
                        .in(queueId));
        return new Participant(
                draws.uuid("agent participant"),
                Canaries.agentName(draws),
                "agent",
                draws.uuid("user"),
                Map.of(),
                new Session(
                        draws.uuid("agent session"),
                        customerSession,
                        visit.mediaType(),
                        Map.of("remoteNameDisplayable", Canaries.name(draws)),
                        metrics,
                        segments));
    }
}
