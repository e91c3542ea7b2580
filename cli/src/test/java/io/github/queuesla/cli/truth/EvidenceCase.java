package io.github.queuesla.cli.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.EvidenceTruth.Row;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.contact.VisitKey;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contact.VisitSource;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.EvidenceTotal;
import io.github.queuesla.core.evidence.LevelEvidence;
import io.github.queuesla.core.evidence.WindowEvidence;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.simulator.organisation.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A service level whose evidence must be that of the contacts, for each formula and each edge.
 *
 * @param period the period
 * @param window its windows
 * @param validity the days on which it is valid
 * @param hours its hours, media and thresholds
 * @param count the visits that count
 */
record EvidenceCase(Period period, Window window, Validity validity, TrueHours hours, CountedVisits count) {

    private static final Instant NOW = SourceTruthContract.NOW;

    /** Reads visits once for each request, because they are the same whatever the formula. */
    private static final class Remembered implements VisitHistory {
        private final VisitHistory source;
        private final Map<VisitRequest, List<QueueVisit>> visits = new HashMap<>();

        Remembered(VisitHistory source) {
            this.source = source;
        }

        @Override
        public void visits(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
            if (!visits.containsKey(request)) {
                List<QueueVisit> read = new ArrayList<>();
                source.visits(request, read::add);
                visits.put(request, read);
            }
            visits.get(request).forEach(receiver);
        }

        @Override
        public Optional<TimeRange> extent() {
            return source.extent();
        }

        @Override
        public List<TimeRange> missing(QueueId queue, TimeRange range) {
            return source.missing(queue, range);
        }

        @Override
        public void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
            source.endedLater(request, receiver);
        }

        @Override
        public Map<VisitKey, Instant> repeated(VisitRequest request) throws CountSourceException {
            return source.repeated(request);
        }
    }

    /** Compares every contact and every total, for each formula and each edge. */
    void assertTrue(Organisation organisation, HistorySource history, QueueDirectory queues)
            throws CountSourceException {
        VisitSource source = new Remembered(history);
        LaterVisits later = count == CountedVisits.FIRST_VISIT ? later(organisation) : LaterVisits.NONE;
        for (Formula formula : Formula.named()) {
            for (ThresholdBoundary edge : ThresholdBoundary.values()) {
                ServiceLevel level = level(formula, edge);
                ContractCounts counts = new Assessor(history, queues, () -> NOW)
                        .count(Question.of(new Contract("truth", List.of(level)), period));
                LevelEvidence evidence = LevelEvidence.of(counts.of(level), source);
                EvidenceTruth truth = new EvidenceTruth(organisation, hours, formula.name(), edge, later);
                assertContacts(evidence, truth, formula + " " + edge);
                assertTotals(evidence, Assessor.results(counts, NOW));
            }
        }
    }

    /** Those of the days that the history has, up to the end of the period. */
    private LaterVisits later(Organisation organisation) {
        List<TimeRange> known = SourceTruthContract.DAYS.stream()
                .map(days -> SourceTruthContract.days("UTC", days.get(0), days.get(1))
                        .range())
                .filter(range -> range.start().isBefore(period.range().end()))
                .map(range -> range.end().isAfter(period.range().end())
                        ? new TimeRange(range.start(), period.range().end())
                        : range)
                .toList();
        LaterVisits later = LaterVisits.of(organisation, known);
        assertThat(later.size()).isPositive();
        return later;
    }

    private ServiceLevel level(Formula formula, ThresholdBoundary edge) {
        Definition definition = new Definition(
                "truth",
                new WaitThreshold(Duration.ofMillis(hours.thresholdMillis("voice")), edge),
                formula,
                Optional.of(Duration.ofMillis(EvidenceTruth.SHORT)),
                Optional.empty(),
                Rounding.HALF_EVEN);
        Optional<OpeningHours> open = hours.hours();
        TreeMap<MediaType, WaitThreshold> thresholds = new TreeMap<>();
        TreeSet<MediaType> media = new TreeSet<>();
        for (String name : List.of("voice", "callback", "chat", "email", "message")) {
            if (hours.covers(name)) {
                thresholds.put(
                        new MediaType(name), new WaitThreshold(Duration.ofMillis(hours.thresholdMillis(name)), edge));
                media.add(new MediaType(name));
            }
        }
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(QueueSelection.all())
                        .withMedia(media)
                        .withThresholds(thresholds)
                        .withHours(LevelHours.of(open))
                        .withVisits(new VisitRules(Booking.EVENT, WaitClock.ALL_HOURS, count)),
                period.zone(),
                window,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE.withValidity(validity));
    }

    private static void assertContacts(LevelEvidence evidence, EvidenceTruth truth, String about)
            throws CountSourceException {
        List<TimeRange> windows =
                evidence.windows().stream().map(window -> window.span().range()).toList();
        List<ContactEvidence> found = new ArrayList<>();
        evidence.contacts(EnumSet.allOf(ContactResult.class), found::add);
        Map<String, Long> unresolved = new TreeMap<>();
        Map<String, List<ContactEvidence>> byContact = new HashMap<>();
        found.forEach(contact -> byContact
                .computeIfAbsent(text(contact), unseen -> new ArrayList<>())
                .add(contact));
        List<Row> expected = truth.rows(windows);
        assertThat(expected).as(about).isNotEmpty().hasSameSizeAs(found);
        List<String> wrong = new ArrayList<>();
        for (Row row : expected) {
            List<ContactEvidence> same = byContact.getOrDefault(row.contact(), List.of());
            if (same.isEmpty()) {
                wrong.add("missing: " + row);
                continue;
            }
            ContactEvidence contact = same.remove(same.size() - 1);
            boolean counted = row.mayBeUnresolved() && contact.reason() == ContactReason.UNRESOLVED;
            if (counted) {
                unresolved.merge(row.place(), 1L, Long::sum);
            }
            String result = counted ? truth.ofOther() : row.result();
            if (!code(contact.result()).equals(result)
                    || (!counted && !code(contact.reason()).equals(row.reason()))) {
                wrong.add(row + " is " + contact.result() + " " + contact.reason());
            }
        }
        assertThat(wrong).as(about).isEmpty();
        assertThat(unresolved).as(about).isEqualTo(truth.unresolved(windows));
        assertThat(found)
                .extracting(ContactEvidence::visit)
                .isSortedAccordingTo((one, other) -> one.queue().equals(other.queue())
                        ? one.time().compareTo(other.time())
                        : one.queue().compareTo(other.queue()));
    }

    /** The totals are those of the report, and those of the contacts. */
    private static void assertTotals(LevelEvidence evidence, Result report) throws CountSourceException {
        List<WindowResult> windows = report.windows().toList();
        for (int number = 0; number < windows.size(); number++) {
            WindowEvidence own = evidence.windows().get(number);
            WindowResult window = windows.get(number);
            assertThat(own.total().contacts(ContactResult.MET))
                    .isEqualTo(window.pooled().measured().orElseThrow().numerator());
            assertThat(own.total().counted())
                    .isEqualTo(window.pooled().measured().orElseThrow().denominator());
        }
        EvidenceTotal total = evidence.total();
        for (ContactResult result : ContactResult.values()) {
            List<ContactEvidence> some = new ArrayList<>();
            evidence.contacts(EnumSet.of(result), some::add);
            assertThat(some).hasSize((int) total.contacts(result));
        }
    }

    private static String text(ContactEvidence contact) {
        QueueVisit visit = contact.visit();
        return String.join(
                        " ",
                        visit.queue().value(),
                        visit.media().name(),
                        visit.offered().map(Instant::toString).orElse("-"),
                        visit.ended().map(Instant::toString).orElse("-"),
                        visit.waitMillis().isPresent()
                                ? String.valueOf(visit.waitMillis().getAsLong())
                                : "-",
                        visit.outcome().map(Enum::name).orElse("-"))
                + contact.firstVisit().map(first -> " after " + first).orElse("");
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return period + " by " + window + (hours.hasHours() ? " in hours" : "")
                + (count == CountedVisits.FIRST_VISIT ? ", first visits" : "");
    }
}
