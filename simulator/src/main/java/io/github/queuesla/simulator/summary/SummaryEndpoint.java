package io.github.queuesla.simulator.summary;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.behaviour.Oddities;
import io.github.queuesla.simulator.behaviour.PageTokens;
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
 * {@code POST /api/v2/analytics/queues/summary/query}, as the tutorial has it: answered contacts per queue, with a
 * longest wait or without, a page at a time. A queue without any is not in the answer.
 */
public final class SummaryEndpoint implements Endpoint {

    private static final String TOKEN_A = "page-A";
    private static final String TOKEN_B = "page-B";
    private static final int MAX_DAYS = 400;
    private static final long MOVED_WAIT_MILLIS = 1_000;

    private final Organisation organisation;
    private final Dials dials;
    private final Pages pages = new Pages();

    /** The query on that organisation. */
    public SummaryEndpoint(Organisation organisation, Dials dials) {
        this.organisation = organisation;
        this.dials = dials;
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = dials.behaviour();
        try {
            SummaryQuestion question = SummaryQuestion.read(request.body(), organisation.zone(), MAX_DAYS);
            Pages.Place place = question.pageToken()
                    .map(this::known)
                    .orElseGet(() -> new Pages.Place(rows(question, behaviour, request.received()), 0));
            return page(place, question, behaviour.oddities());
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(400, "bad.request", "The request body is not a valid query.")
                    .withError(malformed.field(), malformed.what()));
        }
    }

    private Pages.Place known(Field token) {
        return pages.find(token.text()).orElseThrow(() -> token.wrong("unknown page token"));
    }

    private List<Row> rows(SummaryQuestion question, Behaviour behaviour, Instant now) {
        long gain = dials.nextGain();
        Instant end = behaviour.oddities().futureShown()
                        || now.isAfter(question.range().end())
                ? question.range().end()
                : now;
        Set<String> wanted = question.queueIds();
        List<Queue> queues = organisation.queues().stream()
                .filter(queue -> wanted == null || wanted.contains(queue.id()))
                .filter(queue -> !behaviour.invisibleQueues().contains(queue.id()))
                .toList();
        DateRange counted = new DateRange(question.range().start(), end);
        List<Row> rows = queues.parallelStream()
                .map(queue -> new Row(queue, answered(queue, counted, question.longestWait(), gain)))
                .filter(row -> row.answered() > 0)
                .toList();
        return behaviour.oddities().splitCounts() ? split(rows) : rows;
    }

    private long answered(Queue queue, DateRange range, long longestWait, long gain) {
        long start = range.start().toEpochMilli();
        long end = range.end().toEpochMilli();
        long count = longestWait >= MOVED_WAIT_MILLIS ? gain : 0;
        for (DayOfContacts day : organisation.days(queue.id(), range.start(), range.end())) {
            for (int i = 0; i < day.size(); i++) {
                long ended = day.endedAt(i);
                if (ended >= start
                        && ended < end
                        && day.outcome(i) == Outcome.ANSWERED
                        && day.waitMillis(i) <= longestWait) {
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

    private Reply page(Pages.Place place, SummaryQuestion question, Oddities oddities) {
        int cap = oddities.pageSizeCap();
        int size = cap > 0 ? Math.min(cap, question.pageSize()) : question.pageSize();
        int end = Math.min(place.rows().size(), place.next() + size);
        String next = next(place, end, question, oddities.pageTokens());
        return Reply.json(200, json -> {
            json.writeArrayPropertyStart("entities");
            place.rows().subList(place.next(), end).forEach(row -> write(row, json));
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
    private @Nullable String next(Pages.Place place, int end, SummaryQuestion question, PageTokens kind) {
        if (kind != PageTokens.HONEST) {
            return loop(place, question, kind);
        }
        return end < place.rows().size() ? pages.token(new Pages.Place(place.rows(), end)) : null;
    }

    private String loop(Pages.Place place, SummaryQuestion question, PageTokens kind) {
        boolean atA = question.pageToken().map(Field::text).orElse("").equals(TOKEN_A);
        String next = kind == PageTokens.ALTERNATING && atA ? TOKEN_B : TOKEN_A;
        pages.put(next, place);
        return next;
    }
}
