package io.github.queuesla.genesys.platform;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.definition.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A platform that answers both APIs from a list of contacts, and reads nothing but the request bodies. */
public final class PretendOrganisation implements Function<Sent, Reply> {

    private record Group(String queue, String media, Instant start, Instant end) {}

    private final List<Contact> contacts;
    private final int rowsPerPage;

    /** With at most {@code rowsPerPage} rows on a summary page. */
    public PretendOrganisation(List<Contact> contacts, int rowsPerPage) {
        this.contacts = contacts;
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public Reply apply(Sent sent) {
        return switch (sent.path()) {
            case "/api/v2/analytics/queues/summary/query" -> summary(sent.json());
            case "/api/v2/analytics/conversations/aggregates/query" -> aggregates(sent.json());
            default -> Reply.error(404, "not.found", "no such thing");
        };
    }

    private Reply summary(Map<String, Object> question) {
        Map<?, ?> dates = object(question, "dateRange");
        Instant start = LocalDate.parse(text(dates, "startDate"))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant end = LocalDate.parse(text(dates, "endDate"))
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        List<?> filters = Json.list(question, "filters");
        List<?> queues = Json.list((Map<?, ?>) filters.get(0), "values");
        long most = filters.size() == 1 ? Long.MAX_VALUE : number((Map<?, ?>) filters.get(1), "value");
        Map<String, Long> counts = contacts.stream()
                .filter(contact -> contact.outcome() == Outcome.ANSWERED && contact.waitMillis() <= most)
                .filter(contact ->
                        !contact.ended().isBefore(start) && contact.ended().isBefore(end))
                .map(contact -> contact.queue().value())
                .filter(queues::contains)
                .collect(Collectors.groupingBy(queue -> queue, TreeMap::new, Collectors.counting()));
        List<String> rows = counts.entrySet().stream()
                .map(row -> "{\"queue\":{\"id\":\"" + row.getKey()
                        + "\"},\"metrics\":{\"conversation.answered\":{\"count\":" + row.getValue() + "}}}")
                .toList();
        int from = question.containsKey("pageToken") ? Integer.parseInt(text(question, "pageToken")) : 0;
        int to = Math.min(rows.size(), from + rowsPerPage);
        String next = to < rows.size() ? ",\"pageToken\":\"" + to + "\"" : "";
        return Reply.ok("{\"entities\":[" + String.join(",", rows.subList(from, to)) + "]" + next + "}");
    }

    private Reply aggregates(Map<String, Object> question) {
        String[] interval = text(question, "interval").split("/");
        List<Instant> edges = edges(question, Instant.parse(interval[0]), Instant.parse(interval[1]));
        List<?> queues = queues(question);
        List<String> results = new ArrayList<>();
        for (int n = 1; n < edges.size(); n++) {
            Instant start = edges.get(n - 1);
            Instant end = edges.get(n);
            contacts.stream()
                    .filter(contact ->
                            queues.isEmpty() || queues.contains(contact.queue().value()))
                    .filter(contact ->
                            !contact.ended().isBefore(start) && contact.ended().isBefore(end))
                    .collect(Collectors.groupingBy(contact ->
                            new Group(contact.queue().value(), contact.media().name(), start, end)))
                    .forEach((group, counted) -> results.add(result(question, group, counted)));
        }
        return Reply.ok(results.isEmpty() ? "{}" : "{\"results\":[" + String.join(",", results) + "]}");
    }

    private static List<Instant> edges(Map<String, Object> question, Instant start, Instant end) {
        List<Instant> edges = new ArrayList<>(List.of(start));
        if (question.containsKey("granularity")) {
            String step = text(question, "granularity");
            ZoneId zone = ZoneId.of(text(question, "timeZone"));
            for (Instant next = after(start, step, zone); next.isBefore(end); next = after(next, step, zone)) {
                edges.add(next);
            }
        }
        edges.add(end);
        return edges;
    }

    private static Instant after(Instant moment, String step, ZoneId zone) {
        return step.equals("P1D") ? moment.atZone(zone).plusDays(1).toInstant() : moment.plus(Duration.parse(step));
    }

    private static List<?> queues(Map<String, Object> question) {
        if (!question.containsKey("filter")) {
            return List.of();
        }
        Map<?, ?> clause =
                (Map<?, ?>) Json.list(object(question, "filter"), "clauses").get(0);
        return Json.list(clause, "predicates").stream()
                .map(predicate -> text((Map<?, ?>) predicate, "value"))
                .toList();
    }

    private static String result(Map<String, Object> question, Group group, List<Contact> counted) {
        List<String> metrics = new ArrayList<>();
        for (Object metric : Json.list(question, "metrics")) {
            stats("metric", metric.toString(), counted, isOf(metric.toString())).addTo(metrics);
        }
        List<String> views = new ArrayList<>();
        for (Object view : Json.list(question, "views")) {
            Map<?, ?> fields = (Map<?, ?>) view;
            long below = number(object(fields, "range"), "lt");
            Predicate<Contact> inRange = isOf(text(fields, "target")).and(contact -> contact.waitMillis() < below);
            stats("name", text(fields, "name"), counted, inRange).addTo(views);
        }
        return "{\"group\":{\"queueId\":\"" + group.queue() + "\",\"mediaType\":\"" + group.media()
                + "\"},\"data\":[{\"interval\":\"" + group.start() + "/" + group.end() + "\",\"metrics\":["
                + String.join(",", metrics) + "],\"views\":[" + String.join(",", views) + "]}]}";
    }

    private record Stats(String field, String name, long count, long waits) {
        void addTo(List<String> into) {
            if (count > 0) {
                into.add("{\"" + field + "\":\"" + name + "\",\"stats\":{\"count\":" + count
                        + (name.startsWith("n") ? "" : ",\"sum\":" + waits + ".0") + "}}");
            }
        }
    }

    private static Stats stats(String field, String name, List<Contact> counted, Predicate<Contact> wanted) {
        List<Contact> which = counted.stream().filter(wanted).toList();
        return new Stats(
                field,
                name,
                which.size(),
                which.stream().mapToLong(Contact::waitMillis).sum());
    }

    private static Predicate<Contact> isOf(String metric) {
        Outcome outcome = Map.of(
                        "tAnswered", Outcome.ANSWERED,
                        "tAbandon", Outcome.ABANDONED,
                        "tFlowOut", Outcome.FLOW_OUT,
                        "nOffered", Outcome.ANY)
                .get(metric);
        return contact -> contact.outcome() == outcome;
    }

    private static Map<?, ?> object(Map<?, ?> object, String name) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) Objects.requireNonNull(object.get(name), name);
    }

    private static long number(Map<?, ?> object, String name) {
        return ((BigDecimal) Objects.requireNonNull(object.get(name), name)).longValueExact();
    }
}
