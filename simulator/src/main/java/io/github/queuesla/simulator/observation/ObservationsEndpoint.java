package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.MalformedField;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code POST /api/v2/analytics/queues/observations/query}, as published. */
public final class ObservationsEndpoint implements Endpoint {

    private final Organisation organisation;
    private final LiveBehaviour live;
    private final PresentContacts contacts;

    /** The endpoint for {@code organisation}, with these contacts. */
    public ObservationsEndpoint(Organisation organisation, LiveBehaviour live, PresentContacts contacts) {
        this.organisation = organisation;
        this.live = live;
        this.contacts = contacts;
    }

    /** What is known at the moment of that request, whatever a quirk says about the future. */
    static AsOf asOf(Request request, Behaviour behaviour) {
        return AsOf.at(request.received()).keeping(behaviour.limits().retentionDays());
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = live.behaviour();
        ObservationsQuery query;
        try {
            query = ObservationsQuery.read(request.body(), behaviour.limits());
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(malformed));
        }
        AsOf asOf = asOf(request, behaviour);
        List<QueueNow> queues = IntStream.range(0, organisation.queues().size())
                .parallel()
                .mapToObj(queue -> queueNow(queue, query, behaviour, asOf))
                .flatMap(Optional::stream)
                .toList();
        return Reply.json(
                200,
                json -> new ObservationWriter(json, query, contacts, asOf)
                        .write(
                                queues,
                                new Presences(organisation),
                                behaviour.limits().maxObservations()));
    }

    private Optional<QueueNow> queueNow(int place, ObservationsQuery query, Behaviour behaviour, AsOf asOf) {
        Queue queue = organisation.queues().get(place);
        if (behaviour.invisibleQueues().contains(queue.id())) {
            return Optional.empty();
        }
        List<MediaType> mediaTypes = Arrays.stream(MediaType.values())
                .filter(mediaType -> query.filter().test(new Subject(queue, mediaType)))
                .toList();
        if (mediaTypes.isEmpty()) {
            return Optional.empty();
        }
        List<PresentContact> present = contacts.of(place, asOf);
        return Optional.of(new QueueNow(queue, mediaTypes, present, Agents.of(organisation, place, present, asOf)));
    }
}
