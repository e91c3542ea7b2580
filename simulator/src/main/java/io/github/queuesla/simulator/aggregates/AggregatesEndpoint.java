package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.aggregates.GroupWriter.Row;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /api/v2/analytics/conversations/aggregates/query}, as published. */
public final class AggregatesEndpoint implements Endpoint {

    private final Organisation organisation;
    private final LiveBehaviour live;

    /** The endpoint for {@code organisation}. */
    public AggregatesEndpoint(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = live.behaviour();
        AggregatesQuery query;
        try {
            query = AggregatesQuery.read(request.body(), behaviour);
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(malformed));
        }
        Group.Scope scope = new Group.Scope(query, behaviour.asOf(request.received()), live.nextGain());
        return Reply.json(body(rows(scope, behaviour), behaviour));
    }

    private List<Row> rows(Group.Scope scope, Behaviour behaviour) {
        int maxRows = behaviour.limits().maxRows();
        GroupWriter writer = new GroupWriter(scope.query());
        // Groups past the limit are skipped: a query that ends in a 413 should not cost all its rows first.
        AtomicInteger buckets = new AtomicInteger();
        List<Row> rows = groups(scope, behaviour).parallelStream()
                .flatMap(group -> buckets.get() > maxRows
                        ? Optional.<Row>empty().stream()
                        : writer.write(group, group.count(organisation, scope)).stream())
                .peek(row -> buckets.addAndGet(row.buckets()))
                .toList();
        if (buckets.get() > maxRows) {
            throw new Refusal(Problem.of(
                            413,
                            "request.entity.too.large",
                            "The response is too large; narrow the interval or the filter")
                    .withLimit("response.rows.max", maxRows));
        }
        return rows;
    }

    private List<Group> groups(Group.Scope scope, Behaviour behaviour) {
        Map<Map<String, String>, List<Subject>> groups = new LinkedHashMap<>();
        for (Queue queue : organisation.queues()) {
            if (!behaviour.invisibleQueues().contains(queue.id())) {
                for (MediaType mediaType : mediaTypes(queue, scope.gain())) {
                    Subject subject = new Subject(queue, mediaType);
                    if (scope.query().filter().test(subject)) {
                        groups.computeIfAbsent(subject.values(scope.query().groupBy()), key -> new ArrayList<>())
                                .add(subject);
                    }
                }
            }
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Set<MediaType> mediaTypes(Queue queue, long gain) {
        Set<MediaType> mediaTypes = EnumSet.noneOf(MediaType.class);
        mediaTypes.addAll(organisation.mediaTypes(queue.id()));
        if (gain > 0) {
            mediaTypes.add(MediaType.VOICE);
        }
        return mediaTypes;
    }

    private static byte[] body(List<Row> rows, Behaviour behaviour) {
        if (rows.isEmpty() && behaviour.quirks().omitEmptyResults()) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"results\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(rows.get(i).json().getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
