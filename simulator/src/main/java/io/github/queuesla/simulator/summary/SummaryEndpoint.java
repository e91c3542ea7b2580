package io.github.queuesla.simulator.summary;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.behaviour.PageTokens;
import io.github.queuesla.simulator.behaviour.Quirks;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Field;
import io.github.queuesla.simulator.wire.MalformedField;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code POST /api/v2/analytics/queues/summary/query}, as in the tutorial: answered contacts per queue, optionally
 * up to a longest wait, in pages. Queues without any are left out.
 */
public final class SummaryEndpoint implements Endpoint {

    private static final String TOKEN_A = "page-A";
    private static final String TOKEN_B = "page-B";
    private static final int MAX_DAYS = 400;
    private static final long MOVED_WAIT_MILLIS = 1_000;

    private final Organisation organisation;
    private final LiveBehaviour live;
    private final PageCursors cursors = new PageCursors();

    /** The endpoint for {@code organisation}. */
    public SummaryEndpoint(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = live.behaviour();
        try {
            SummaryQuery query = SummaryQuery.read(request.body(), organisation.zone(), MAX_DAYS);
            PageCursors.Cursor cursor = query.pageToken()
                    .map(this::known)
                    .orElseGet(() -> new PageCursors.Cursor(rows(query, behaviour, request.received()), 0));
            return page(cursor, query, behaviour.quirks());
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(400, "bad.request", "The request body is not a valid query.")
                    .withError(malformed.field(), malformed.what()));
        }
    }

    private PageCursors.Cursor known(Field token) {
        return cursors.find(token.text()).orElseThrow(() -> token.wrong("unknown page token"));
    }

    private List<Row> rows(SummaryQuery query, Behaviour behaviour, Instant now) {
        long gain = live.nextGain();
        AsOf asOf = behaviour.asOf(now);
        Set<String> wanted = query.queueIds();
        List<Queue> queues = organisation.queues().stream()
                .filter(queue -> wanted == null || wanted.contains(queue.id()))
                .filter(queue -> !behaviour.invisibleQueues().contains(queue.id()))
                .toList();
        List<Row> rows = queues.parallelStream()
                .map(queue -> new Row(queue, answered(queue, query, asOf, gain)))
                .filter(row -> row.answered() > 0)
                .toList();
        return behaviour.quirks().splitCounts() ? split(rows) : rows;
    }

    private long answered(Queue queue, SummaryQuery query, AsOf asOf, long gain) {
        DateRange range = query.range();
        long start = range.start().toEpochMilli();
        long end = Math.min(asOf.at(), range.end().toEpochMilli());
        long count = query.longestWait() >= MOVED_WAIT_MILLIS ? gain : 0;
        for (DayOfContacts day : organisation.days(queue.id(), range.start(), range.end(), asOf)) {
            for (int i = 0; i < day.size(); i++) {
                long ended = day.endedAt(i);
                if (ended >= start
                        && ended < end
                        && day.outcome(i) == Outcome.ANSWERED
                        && day.waitMillis(i) <= query.longestWait()) {
                    count++;
                }
            }
        }
        return count;
    }

    private static List<Row> split(List<Row> rows) {
        List<Row> parts = new ArrayList<>();
        for (Row row : rows) {
            parts.add(row.answered() > 1 ? new Row(row.queue(), row.answered() / 2) : row);
        }
        for (Row row : rows) {
            if (row.answered() > 1) {
                parts.add(new Row(row.queue(), row.answered() - row.answered() / 2));
            }
        }
        return parts;
    }

    private Reply page(PageCursors.Cursor cursor, SummaryQuery query, Quirks quirks) {
        int cap = quirks.pageSizeCap();
        int size = cap > 0 ? Math.min(cap, query.pageSize()) : query.pageSize();
        int end = Math.min(cursor.rows().size(), cursor.next() + size);
        String next = next(cursor, end, query, quirks.pageTokens());
        return Reply.json(200, json -> {
            json.writeArrayPropertyStart("entities");
            cursor.rows().subList(cursor.next(), end).forEach(row -> write(row, json));
            json.writeEndArray();
            if (next != null) {
                json.writeStringProperty("pageToken", next);
            }
        });
    }

    private static void write(Row row, JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("queue");
        json.writeStringProperty("id", row.queue().id());
        json.writeStringProperty("name", row.queue().name());
        json.writeEndObject();
        json.writeObjectPropertyStart("metrics");
        json.writeObjectPropertyStart("conversation.answered");
        json.writeNumberProperty("count", row.answered());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The token of the next page; null after the last. */
    private @Nullable String next(PageCursors.Cursor cursor, int end, SummaryQuery query, PageTokens kind) {
        if (kind != PageTokens.HONEST) {
            return loop(cursor, query, kind);
        }
        return end < cursor.rows().size() ? cursors.token(new PageCursors.Cursor(cursor.rows(), end)) : null;
    }

    private String loop(PageCursors.Cursor cursor, SummaryQuery query, PageTokens kind) {
        boolean atA = query.pageToken().map(Field::text).orElse("").equals(TOKEN_A);
        String next = kind == PageTokens.ALTERNATING && atA ? TOKEN_B : TOKEN_A;
        cursors.put(next, cursor);
        return next;
    }
}
