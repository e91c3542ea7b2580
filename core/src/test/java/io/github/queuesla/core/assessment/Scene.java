package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.ServiceLevel.Conditions;
import io.github.queuesla.core.contract.ServiceLevel.Scope;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A small organisation for tests: three queues in January, with a fake source and a fake directory. */
final class Scene {

    static final Queue BILLING = queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "Billing", "North");
    static final Queue SALES = queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02", "Sales", "South");
    static final Queue NIGHT = queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a03", "Night", "North");
    static final Period PERIOD = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 3), Zones.UTC);
    static final Definition WITHIN_30 = Definition.answeredWithin(Duration.ofSeconds(30));
    static final Definition TARGET_80 = WITHIN_30.withTarget(Percentage.parse("80"));

    final FakeSource source = new FakeSource();
    QueueListing listing = QueueListing.of(List.of(SALES, BILLING, NIGHT));
    Instant now = Instant.parse("2024-02-01T00:00:00Z");
    List<Definition> definitions = List.of(TARGET_80);
    Breakdown breakdown = Breakdown.none();

    /** Answered contacts of a queue on a day of January, each after that wait. */
    Scene contacts(int many, Queue queue, int day, long waitMillis) {
        return contacts(many, new Contact(queue.id(), MediaType.VOICE, noon(day), waitMillis, Outcome.ANSWERED));
    }

    /** Abandoned contacts of a queue on 1 January, each after that wait. */
    Scene abandoned(int many, Queue queue, long waitMillis) {
        return contacts(many, new Contact(queue.id(), MediaType.VOICE, noon(1), waitMillis, Outcome.ABANDONED));
    }

    Scene contacts(int many, Contact contact) {
        for (int i = 0; i < many; i++) {
            source.contacts.add(contact);
        }
        return this;
    }

    Scene by(Granularity granularity) {
        breakdown = Breakdown.by(granularity);
        return this;
    }

    Rows assess(String... queues) throws CountSourceException {
        return new Rows(assessor().assess(question(queues)));
    }

    Assessor assessor() {
        return new Assessor(source, new FakeDirectory(listing, source.events), () -> now);
    }

    Question question(String... queues) {
        QueueSelection selection = new QueueSelection(List.of(queues));
        List<ServiceLevel> levels = definitions.stream()
                .map(definition -> new ServiceLevel(
                        definition,
                        Scope.of(selection),
                        PERIOD.zone(),
                        Window.PERIOD,
                        new RollUp.Pooled(),
                        Conditions.NONE))
                .toList();
        return Question.of(new Contract("Service levels", levels), PERIOD).withBreakdown(breakdown);
    }

    static Instant noon(int day) {
        return Instant.parse("2023-12-31T12:00:00Z").plus(Duration.ofDays(day));
    }

    /** A row as text: queue, media, day, attainment. */
    static String text(QueueResult row) {
        StringBuilder text = new StringBuilder(row.queue().name());
        row.media().ifPresent(media -> text.append(' ').append(media));
        if (!row.range().equals(PERIOD.range())) {
            text.append(' ').append(row.range().start().atZone(Zones.UTC).toLocalDate());
        }
        return text.append(' ')
                .append(row.attainment()
                        .match(Ratio::toString, state -> state.toString().replace(' ', '-')))
                .toString();
    }

    private static Queue queue(String id, String name, String division) {
        return new Queue(new QueueId(id), name, Optional.of(new Division("d-" + division, division)), new TreeMap<>());
    }
}
