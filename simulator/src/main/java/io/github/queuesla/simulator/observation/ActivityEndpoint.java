package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.MalformedField;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /api/v2/analytics/conversations/activity/query}, as far as it is published: contacts at this moment,
 * grouped by queue, media type, division or direction. Groups without any are left out.
 */
public final class ActivityEndpoint implements Endpoint {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final Organisation organisation;
    private final LiveBehaviour live;
    private final PresentContacts contacts;

    /** The endpoint for {@code organisation}, with these contacts. */
    public ActivityEndpoint(Organisation organisation, LiveBehaviour live, PresentContacts contacts) {
        this.organisation = organisation;
        this.live = live;
        this.contacts = contacts;
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = live.behaviour();
        ActivityQuery query;
        try {
            query = ActivityQuery.read(request.body());
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(malformed));
        }
        long size = request.number("pageSize", USUAL_PAGE, LARGEST_PAGE);
        long skipped = (request.number("pageNumber", 1, 1_000_000) - 1) * size;
        AsOf asOf = ObservationsEndpoint.asOf(request, behaviour);
        List<Map.Entry<Map<String, String>, List<PresentContact>>> page =
                groups(query, behaviour, asOf).entrySet().stream()
                        .skip(skipped)
                        .limit(size)
                        .toList();
        return Reply.json(200, json -> {
            ActivityWriter writer = new ActivityWriter(json, query, contacts, asOf);
            json.writeArrayPropertyStart("results");
            page.forEach(group -> writer.write(
                    group.getKey(), group.getValue(), behaviour.limits().maxObservations()));
            json.writeEndArray();
        });
    }

    private Map<Map<String, String>, List<PresentContact>> groups(ActivityQuery query, Behaviour behaviour, AsOf asOf) {
        Map<Map<String, String>, List<PresentContact>> groups = new LinkedHashMap<>();
        for (int place = 0; place < organisation.queues().size(); place++) {
            Queue queue = organisation.queues().get(place);
            if (!behaviour.invisibleQueues().contains(queue.id())) {
                for (PresentContact contact : contacts.of(place, asOf)) {
                    Subject subject = new Subject(queue, contact.visit().mediaType());
                    if (contact.stage() != Stage.WRAPPING_UP && query.filter().test(subject)) {
                        groups.computeIfAbsent(subject.values(query.groupBy()), key -> new ArrayList<>())
                                .add(contact);
                    }
                }
            }
        }
        return groups;
    }
}
