package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** A contact centre with two queues on one day, with every contact known. */
final class Centre {

    /** How a wait ended, and after how long. */
    record Ended(Outcome outcome, long waitMillis) {}

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));
    static final Period DAY = Period.ofDays(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 2), Zones.UTC);
    static final Queue SALES = queue("sales", "Sales", 20);
    static final Queue NIGHT = queue("night", "Night", 20);

    final List<Contact> contacts = new ArrayList<>();
    final List<PlatformLevel> platform = new ArrayList<>();

    private static Queue queue(String id, String name, int seconds) {
        return new Queue(
                new QueueId(id),
                name,
                Optional.empty(),
                new TreeMap<>(Map.of(
                        MediaType.VOICE, new ConfiguredTarget(Percentage.parse("80"), Duration.ofSeconds(seconds)))));
    }

    /** Calls that ended at that time of the day, after a wait in milliseconds. */
    Centre calls(Queue queue, int many, String at, Ended ended) {
        for (int i = 0; i < many; i++) {
            contacts.add(new Contact(
                    queue.id(),
                    MediaType.VOICE,
                    Instant.parse("2024-01-02T" + at + ":00Z"),
                    ended.waitMillis(),
                    ended.outcome()));
        }
        return this;
    }

    /** The data of the worked example: 940 answered, 752 of them within 20 s; 60 abandoned; 30 flow-outs. */
    static Centre worked() {
        return new Centre()
                .calls(SALES, 752, "10:00", new Ended(Outcome.ANSWERED, 19_000))
                .calls(SALES, 188, "10:00", new Ended(Outcome.ANSWERED, 40_000))
                .calls(SALES, 12, "10:00", new Ended(Outcome.ABANDONED, 3_000))
                .calls(SALES, 8, "10:00", new Ended(Outcome.ABANDONED, 15_000))
                .calls(SALES, 40, "10:00", new Ended(Outcome.ABANDONED, 60_000))
                .calls(SALES, 30, "10:00", new Ended(Outcome.FLOW_OUT, 90_000));
    }

    ContractCounts count(ServiceLevel level, NavigableSet<Measure> more) throws Exception {
        return new Assessor(new ContactList(contacts), selection -> () -> QueueListing.of(List.of(SALES, NIGHT)), CLOCK)
                .count(Question.of(new Contract("test", List.of(level)), DAY).withNeeded(Detail.of(more)));
    }

    Bridge bridge(BridgeQuestion question) throws Exception {
        BridgeAssessor.Ports ports = new BridgeAssessor.Ports(
                new ContactList(contacts),
                (queues, period) -> new PlatformLevelResult(platform, List.of()),
                selection -> () -> QueueListing.of(List.of(SALES, NIGHT)));
        return new BridgeAssessor(ports, CLOCK).bridge(question);
    }
}
