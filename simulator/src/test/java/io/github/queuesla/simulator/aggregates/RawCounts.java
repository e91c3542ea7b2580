package io.github.queuesla.simulator.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Counts the raw contacts of every bucket in an answer the slow way. */
final class RawCounts {

    private RawCounts() {}

    static void check(JsonNode results, List<Queue> asked, Organisation organisation, List<ViewCase> views) {
        for (JsonNode row : results) {
            String queueId = row.at("/group/queueId").stringValue();
            Queue queue = organisation.queue(queueId).orElseThrow();
            assertThat(asked).contains(queue);
            MediaType mediaType =
                    MediaType.ofCode(row.at("/group/mediaType").stringValue()).orElseThrow();
            for (JsonNode bucket : row.at("/data")) {
                String[] interval = bucket.at("/interval").stringValue().split("/", -1);
                Bucket expected = new Bucket(Instant.parse(interval[0]), Instant.parse(interval[1]));
                List<Contact> contacts = organisation.contacts(queueId, expected.start(), expected.end()).stream()
                        .filter(contact -> contact.mediaType() == mediaType)
                        .toList();
                long target = queue.target(mediaType).durationMillis();
                assertThat(read(bucket)).isEqualTo(expected.counts(contacts, target, views));
            }
        }
    }

    private record Bucket(Instant start, Instant end) {

        Map<String, String> counts(List<Contact> contacts, long target, List<ViewCase> views) {
            Map<String, String> counts = new TreeMap<>();
            put(
                    counts,
                    "nOffered",
                    contacts.stream().filter(c -> c.offeredIn(start, end)).count());
            put(
                    counts,
                    "nOverSla",
                    ended(contacts, c -> answered(c) && c.waitMillis() > target).getCount());
            put(counts, "tAnswered", ended(contacts, RawCounts::answered));
            put(counts, "tAbandon", ended(contacts, RawCounts::abandoned));
            put(counts, "tShortAbandon", ended(contacts, c -> abandoned(c) && c.waitMillis() < 5_000));
            put(counts, "tFlowOut", ended(contacts, c -> c.outcome() == Outcome.FLOWED_OUT));
            put(counts, "tAcd", ended(contacts, c -> true));
            put(counts, "tWait", ended(contacts, c -> true));
            long denominator = ended(contacts, c -> answered(c) || abandoned(c)).getCount();
            if (denominator > 0) {
                long numerator = ended(contacts, c -> answered(c) && c.waitMillis() <= target)
                        .getCount();
                counts.put("oServiceLevel", numerator + "/" + denominator);
            }
            views.forEach(view -> put(counts, view.name(), ended(contacts, view::counts)));
            return counts;
        }

        private LongSummaryStatistics ended(List<Contact> contacts, Predicate<Contact> which) {
            return contacts.stream()
                    .filter(contact -> contact.endedIn(start, end))
                    .filter(which)
                    .mapToLong(Contact::waitMillis)
                    .summaryStatistics();
        }
    }

    private static boolean answered(Contact contact) {
        return contact.outcome() == Outcome.ANSWERED;
    }

    private static boolean abandoned(Contact contact) {
        return contact.outcome() == Outcome.ABANDONED;
    }

    private static void put(Map<String, String> counts, String name, long count) {
        if (count > 0) {
            counts.put(name, Long.toString(count));
        }
    }

    private static void put(Map<String, String> counts, String name, LongSummaryStatistics waits) {
        if (waits.getCount() > 0) {
            counts.put(name, waits.getCount() + " " + waits.getSum() + " " + waits.getMin() + " " + waits.getMax());
        }
    }

    private static Map<String, String> read(JsonNode bucket) {
        Map<String, String> counts = new HashMap<>();
        bucket.at("/metrics").forEach(metric -> counts.put(metric.at("/metric").stringValue(), stats(metric)));
        bucket.at("/views").forEach(view -> counts.put(view.at("/name").stringValue(), stats(view)));
        return new TreeMap<>(counts);
    }

    private static String stats(JsonNode entry) {
        JsonNode stats = entry.at("/stats");
        if (stats.has("ratio")) {
            return stats.at("/numerator").longValue() + "/"
                    + stats.at("/denominator").longValue();
        }
        String count = Long.toString(stats.at("/count").longValue());
        return stats.has("sum")
                ? count + " " + stats.at("/sum").longValue() + " "
                        + stats.at("/min").longValue() + " "
                        + stats.at("/max").longValue()
                : count;
    }
}
