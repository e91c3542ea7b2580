package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.ServiceLevel.Conditions;
import io.github.queuesla.core.contract.ServiceLevel.Scope;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A contract for tests, which change the parts they need: all queues, days of January, UTC, around the clock, in half
 * hours.
 */
final class ContractScene {

    /** How a wait ended, and after how long. */
    record Ended(long waitMillis, Outcome outcome) {}

    final FakeSource source = new FakeSource();
    final List<ServiceLevel> others = new ArrayList<>();
    final NavigableSet<Measure> more = new TreeSet<>();

    /** The longest intervals; empty for any length. */
    Optional<Granularity> needed = Optional.of(Granularity.HALF_HOUR);

    Detail optional = Detail.NONE;
    Breakdown breakdown = Breakdown.none();
    QueueListing listing = QueueListing.of(List.of(Scene.SALES, Scene.BILLING, Scene.NIGHT));
    Instant now = Instant.parse("2025-01-01T00:00:00Z");
    Period period = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), Zones.UTC);

    Definition definition = Scene.TARGET_80;
    QueueSelection queues = QueueSelection.all();
    NavigableSet<MediaType> media = new TreeSet<>();
    NavigableMap<MediaType, WaitThreshold> thresholds = new TreeMap<>();
    Optional<OpeningHours> hours = Optional.empty();

    /** The hours by group; empty when those of all queues are the same. */
    Optional<LevelHours> levelHours = Optional.empty();

    ZoneId zone = Zones.UTC;
    Window window = Window.DAY;
    RollUp rollUp = new RollUp.Pooled();
    Conditions conditions = Conditions.NONE;

    /** Answered calls at that time, some of them in time. */
    ContractScene answered(Queue queue, String at, int met, int all) {
        contacts(queue, at, met, new Ended(1_000, Outcome.ANSWERED));
        return contacts(queue, at, all - met, new Ended(90_000, Outcome.ANSWERED));
    }

    ContractScene contacts(Queue queue, String at, int many, Ended ended) {
        return contacts(
                many, new Contact(queue.id(), MediaType.VOICE, Instant.parse(at), ended.waitMillis(), ended.outcome()));
    }

    ContractScene contacts(int many, Contact contact) {
        for (int i = 0; i < many; i++) {
            source.contacts.add(contact);
        }
        return this;
    }

    ContractScene days(String first, String last) {
        period = Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), zone);
        return this;
    }

    ServiceLevel level() {
        Scope scope = Scope.of(queues)
                .withMedia(media)
                .withThresholds(thresholds)
                .withHours(levelHours.orElse(LevelHours.of(hours)));
        return new ServiceLevel(definition, scope, zone, window, rollUp, conditions);
    }

    Question question() {
        List<ServiceLevel> levels = new ArrayList<>(List.of(level()));
        levels.addAll(others);
        return Question.of(new Contract("Acme", levels), period)
                .withBreakdown(breakdown)
                .withNeeded(Detail.of(more).splitBy(new Breakdown(needed, false, false)))
                .withOptional(optional);
    }

    /** The reason why no counts can answer the question; empty when they can. */
    Optional<String> refusal() {
        try {
            assertThat(source.limit(question().request())).isEmpty();
            return Optional.empty();
        } catch (IllegalArgumentException impossible) {
            return Optional.ofNullable(impossible.getMessage());
        }
    }

    Assessor assessor() {
        return new Assessor(source, new FakeDirectory(listing, source.events), () -> now);
    }

    Result assess() throws CountSourceException {
        return assessor().assess(question());
    }

    /** The windows of the first service level. */
    List<WindowResult> windows() throws CountSourceException {
        return assess().levels().get(0).windows();
    }

    /** The only window of the first service level. */
    WindowResult window() throws CountSourceException {
        List<WindowResult> windows = windows();
        if (windows.size() != 1) {
            throw new AssertionError("not one window: " + windows);
        }
        return windows.get(0);
    }
}
