package io.github.queuesla.core.result;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The origin of the counts: source, host and time. Immutable.
 *
 * @param api the name of the source, such as an API
 * @param host the platform's host, or the hosts of several organisations with commas between them
 * @param requests the number of requests sent, retries and token requests included
 * @param generatedAt when the answers of the source were read
 * @param platformTimeZone whether the platform, and not this software, decided the time zone of the dates
 * @param histories the histories that they come from, one for each organisation; empty for counts of the platform
 */
public record Provenance(
        String api,
        String host,
        long requests,
        Instant generatedAt,
        boolean platformTimeZone,
        List<HistorySnapshot> histories) {

    public Provenance {
        histories = List.copyOf(histories);
    }

    /** The origin of counts of histories, from the hosts of their organisations. */
    public static Provenance ofHistories(
            String api, long requests, Instant generatedAt, List<HistorySnapshot> histories) {
        String hosts = histories.stream().map(HistorySnapshot::host).distinct().collect(Collectors.joining(", "));
        return new Provenance(api, hosts, requests, generatedAt, false, histories);
    }

    /** Whether the counts are of one of several organisations, or of more of them. */
    public boolean isOfSeveral() {
        return histories.stream().anyMatch(history -> history.organisation().isPresent());
    }

    /** The origin of a part of the counts, which is of some of the organisations. */
    public Provenance only(Predicate<String> organisations) {
        List<HistorySnapshot> some = histories.stream()
                .filter(history ->
                        history.organisation().filter(organisations.negate()).isEmpty())
                .toList();
        if (some.isEmpty() || some.equals(histories)) {
            return this;
        }
        return ofHistories(api, requests, generatedAt, some);
    }
}
