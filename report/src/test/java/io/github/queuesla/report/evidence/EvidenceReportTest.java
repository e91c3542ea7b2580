package io.github.queuesla.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.EvidenceCount;
import io.github.queuesla.core.evidence.EvidenceTotal;
import io.github.queuesla.core.evidence.WindowEvidence;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.HistorySnapshot;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.RowFeed;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EvidenceReportTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period OCTOBER = Period.ofDays(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31), BERLIN);
    private static final Span WINDOW = new Span("2024-10", OCTOBER.range(), true);
    private static final Instant TEN = Instant.parse("2024-10-10T08:00:00.000Z");
    private static final WaitThreshold THRESHOLD = new WaitThreshold(Duration.ofSeconds(20), ThresholdBoundary.STRICT);

    private static ServiceLevel level(Formula formula) {
        Definition definition = new Definition(
                "Voice",
                THRESHOLD,
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("80")),
                Rounding.HALF_EVEN);
        OpeningHours hours = new OpeningHours(
                BERLIN,
                Map.of(DayOfWeek.THURSDAY, List.of(OpenTime.parse("08:00-12:00"), OpenTime.parse("13:00-18:00"))),
                day -> day.equals(LocalDate.of(2024, 10, 3))
                        ? Optional.of(new SpecialDay("Tag der Deutschen Einheit", List.of()))
                        : Optional.empty(),
                List.of(new Exclusion(
                        new TimeRange(Instant.parse("2024-10-10T12:00:00Z"), Instant.parse("2024-10-10T13:00:00Z")),
                        "=fire drill")));
        ServiceLevel.Scope scope = new ServiceLevel.Scope(
                Optional.of("ACME"),
                QueueSelection.all(),
                new TreeSet<>(List.of(MediaType.VOICE)),
                new TreeMap<>(),
                LevelHours.of(Optional.of(hours)),
                VisitRules.OF_PLATFORM);
        return ServiceLevel.of(definition, QueueSelection.all(), BERLIN).withScope(scope);
    }

    /** What a contact counts as, and why. */
    private record Verdict(ContactResult result, ContactReason reason) {}

    private static ContactEvidence contact(
            Optional<Outcome> outcome, Instant offered, long waitMillis, Verdict verdict) {
        boolean ended = outcome.isPresent();
        return new ContactEvidence(
                new QueueVisit(
                        "c-" + verdict.reason().name().length(),
                        1,
                        new QueueId("q-1"),
                        MediaType.VOICE,
                        Optional.of(offered),
                        outcome,
                        waitMillis > 0 || ended ? Optional.of(offered.plusMillis(waitMillis)) : Optional.empty(),
                        ended ? OptionalLong.of(waitMillis) : OptionalLong.empty()),
                outcome.isPresent() ? offered.plusMillis(waitMillis) : offered,
                Queue.knownById(new QueueId("=Sales\u202e")),
                WINDOW,
                THRESHOLD,
                verdict.result(),
                verdict.reason(),
                verdict.reason() == ContactReason.LATER_VISIT ? Optional.of(TEN) : Optional.empty());
    }

    private static ContactEvidence answered(
            Instant offered, long waitMillis, ContactResult result, ContactReason reason) {
        return contact(Optional.of(Outcome.ANSWERED), offered, waitMillis, new Verdict(result, reason));
    }

    private static ContactEvidence abandoned(long waitMillis, ContactResult result, ContactReason reason) {
        return contact(Optional.of(Outcome.ABANDONED), TEN, waitMillis, new Verdict(result, reason));
    }

    /** A contact for each reason. */
    private static List<ContactEvidence> everyReason() {
        Instant twice = Instant.parse("2024-10-27T00:30:00.007Z");
        return List.of(
                answered(TEN, 19_999, ContactResult.MET, ContactReason.ANSWERED_IN_TIME),
                answered(TEN, 0, ContactResult.MET, ContactReason.ANSWERED_IN_TIME),
                answered(TEN, 24_200, ContactResult.MISSED, ContactReason.ANSWERED_LATE),
                answered(TEN, 20_000, ContactResult.MISSED, ContactReason.ANSWERED_LATE),
                answered(TEN, 3_720_000, ContactResult.MISSED, ContactReason.ANSWERED_LATE),
                abandoned(4_000, ContactResult.EXCLUDED, ContactReason.SHORT_ABANDON),
                abandoned(12_000, ContactResult.MISSED, ContactReason.EARLY_ABANDON),
                abandoned(60_000, ContactResult.MISSED, ContactReason.LATE_ABANDON),
                contact(
                        Optional.of(Outcome.FLOW_OUT),
                        TEN,
                        30_500,
                        new Verdict(ContactResult.EXCLUDED, ContactReason.FLOW_OUT)),
                contact(Optional.empty(), TEN, 0, new Verdict(ContactResult.EXCLUDED, ContactReason.UNRESOLVED)),
                contact(Optional.empty(), TEN, 7_000, new Verdict(ContactResult.EXCLUDED, ContactReason.SET_OFF)),
                answered(twice, 1, ContactResult.EXCLUDED, ContactReason.OUTSIDE_HOURS),
                answered(Instant.parse("2024-10-10T10:30:00Z"), 1, ContactResult.EXCLUDED, ContactReason.OUTSIDE_HOURS),
                answered(Instant.parse("2024-10-03T10:30:00Z"), 1, ContactResult.EXCLUDED, ContactReason.SPECIAL_DAY),
                answered(Instant.parse("2024-10-10T12:30:00Z"), 1, ContactResult.EXCLUDED, ContactReason.EXCLUSION),
                answered(TEN, 1, ContactResult.EXCLUDED, ContactReason.OTHER_MEDIUM),
                answered(TEN, 1, ContactResult.EXCLUDED, ContactReason.LATER_VISIT),
                answered(TEN, 1, ContactResult.EXCLUDED, ContactReason.UNAVAILABLE));
    }

    private static Report report(List<ContactEvidence> contacts, Set<ContactResult> shown) {
        return report(contacts, shown, Formula.SHORT_ABANDONS_REMOVED);
    }

    /** A report on service levels with these formulas, each with the same contacts. */
    private static Report report(List<ContactEvidence> contacts, Set<ContactResult> shown, Formula... formulas) {
        List<EvidenceCount> counts = new ArrayList<>();
        for (ContactResult result : ContactResult.values()) {
            for (ContactReason reason : ContactReason.values()) {
                long number = contacts.stream()
                        .filter(contact -> contact.result() == result && contact.reason() == reason)
                        .count();
                if (number > 0) {
                    counts.add(new EvidenceCount(result, reason, number));
                }
            }
        }
        EvidenceTotal total = new EvidenceTotal(counts);
        Provenance provenance = Provenance.ofHistories(
                "history",
                0,
                Instant.parse("2024-11-10T12:00:00Z"),
                List.of(new HistorySnapshot(
                        Optional.empty(), "api.example", Optional.empty(), 31, "0123456789abcdef")));
        RowFeed<ContactEvidence> listed = RowFeed.of(contacts.stream()
                .filter(contact -> shown.contains(contact.result()))
                .toList());
        List<LevelContacts> levels = Stream.of(formulas)
                .map(formula ->
                        new LevelContacts(level(formula), List.of(new WindowEvidence(WINDOW, total)), total, listed))
                .toList();
        return new EvidenceReport(levels, shown, new Source(OCTOBER, provenance), List.of()).report();
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyReasonIsSaid(Format format) throws IOException {
        Report report = report(everyReason(), EnumSet.allOf(ContactResult.class));
        Written.assertGolden("evidence/evidence", format, report);
        Written.assertVisible(Written.as(format, report));
    }

    @Test
    void formatsForPeopleListTheFirstContactsAndSayHowManyThereAre() throws IOException {
        List<ContactEvidence> many = new ArrayList<>();
        for (int number = 0; number < 2_345; number++) {
            many.add(answered(TEN, 30_000, ContactResult.MISSED, ContactReason.ANSWERED_LATE));
        }
        Report report = report(many, EnumSet.of(ContactResult.MISSED));
        String told = "These are the first 100 of 2,345 contacts: csv, json and ndjson have all of them.";
        assertThat(Written.as(Format.TABLE, report).lines().filter(line -> line.startsWith("c-13 ")))
                .hasSize(100);
        assertThat(Written.as(Format.TABLE, report)).contains(told);
        assertThat(Written.as(Format.MARKDOWN, report)).contains(told);
        assertThat(Written.as(Format.HTML, report)).contains("These are the first 2,000 of 2,345 contacts");
        assertThat(Written.as(Format.CSV, report).lines()).hasSize(2_346);
        assertThat(Written.as(Format.NDJSON, report).lines()).hasSize(2_345);
    }

    @Test
    void eachServiceLevelHasItsContacts() throws IOException {
        Report report = report(
                everyReason(), EnumSet.of(ContactResult.MISSED), Formula.OFFERED, Formula.SHORT_ABANDONS_REMOVED);
        assertThat(Written.as(Format.CSV, report).lines())
                .hasSize(11)
                .first()
                .asString()
                .startsWith("serviceLevel,client,conversationId,");
        assertThat(Written.as(Format.NDJSON, report).lines())
                .hasSize(10)
                .allMatch(line -> line.startsWith("{\"serviceLevel\":\"Voice\""));
        assertThat(Written.as(Format.TABLE, report))
                .containsSubsequence("Voice (ACME):", "late by", "Voice (ACME):", "late by");
        String json = Written.as(Format.JSON, report);
        assertThat(json.split("\"contacts\": \\[", -1)).hasSize(3);
    }

    @Test
    void formatsInMemoryShareTheirContactsAmongServiceLevels() throws IOException {
        List<ContactEvidence> many = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            many.add(answered(TEN, 30_000, ContactResult.MISSED, ContactReason.ANSWERED_LATE));
        }
        Report report = report(many, EnumSet.of(ContactResult.MISSED), Formula.OFFERED, Formula.SHORT_ABANDONS_REMOVED);
        assertThat(Written.as(Format.HTML, report)).contains("These are the first 1,000 of 2,000 contacts");
    }

    /** Each format reads the contacts when it writes them, and only then. */
    @Test
    void contactsAreReadAsTheyAreWritten() throws IOException {
        List<String> events = new ArrayList<>();
        RowFeed<ContactEvidence> feed = receiver -> {
            events.add("read");
            everyReason().forEach(receiver);
        };
        EvidenceTotal total = new EvidenceTotal(List.of());
        Report report = new EvidenceReport(
                        List.of(new LevelContacts(
                                level(Formula.OFFERED), List.of(new WindowEvidence(WINDOW, total)), total, feed)),
                        EnumSet.of(ContactResult.MET),
                        new Source(OCTOBER, Provenance.ofHistories("history", 0, TEN, List.of())),
                        List.of())
                .report();
        assertThat(events).isEmpty();
        Written.as(Format.CSV, report);
        assertThat(events).hasSize(1);
        Written.as(Format.NDJSON, report);
        assertThat(events).hasSize(2);
        Written.as(Format.TABLE, report);
        assertThat(events).hasSize(3);
    }

    @Test
    void pageOfAReportHasTheWorstContactsAndALinkToAll() throws IOException {
        List<Part> parts = new MissedContacts(
                        level(Formula.OFFERED),
                        Map.of(WINDOW, everyReason().subList(2, 4)),
                        Optional.of("my report #1-Voice-misses.csv"))
                .parts();
        Report report = new Report(
                new Report.Title("t", "", false),
                parts,
                new Rows<>(Fields.of(), List.of()),
                new Rows<>(Fields.of(), List.of()));
        assertThat(Written.as(Format.HTML, report))
                .contains("Worst 2 contacts, 2024-10")
                .contains("late by 4.2 s")
                .contains(
                        "<a href=\"my%20report%20%231-Voice-misses.csv\"><bdi>All missed contacts of Voice (CSV)</bdi></a>");
    }
}
