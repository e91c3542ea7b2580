package io.github.queuesla.report.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.Restatement;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RestateReportTest {

    private static final Instant NINE = Instant.parse("2024-01-02T09:00:00Z");
    private static final QueueVisit ANSWERED = visit("q-1", Outcome.ANSWERED, 20_001);

    private static QueueVisit visit(String queue, Outcome outcome, long wait) {
        return new QueueVisit(
                "4f1ac2a2-2b5b-4bf6-abab-c9e5fc928c15",
                1,
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of(NINE),
                Optional.of(outcome),
                Optional.of(NINE.plusMillis(wait)),
                OptionalLong.of(wait));
    }

    private static QueueVisit unresolved() {
        return new QueueVisit(
                "=1+1",
                2,
                new QueueId("q-2"),
                new MediaType("callback"),
                Optional.of(NINE),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static List<VisitChange> changes() {
        List<VisitChange> changes = new ArrayList<>();
        for (QueueVisit after : List.of(
                visit("q-1", Outcome.ANSWERED, 19_999),
                visit("q-1", Outcome.FLOW_OUT, 20_001),
                visit("q-2", Outcome.ABANDONED, 20_001))) {
            changes.add(new VisitChange(Optional.of(ANSWERED), Optional.of(after)));
        }
        changes.add(new VisitChange(Optional.of(ANSWERED), Optional.empty()));
        changes.add(new VisitChange(Optional.empty(), Optional.of(unresolved())));
        return changes;
    }

    private static RestateReport report(LevelReport settled, LevelReport today, List<VisitChange> changes) {
        boolean other = !settled.result().equals(today.result());
        return new RestateReport(
                new SettledFacts(
                        "january-2024",
                        Instant.parse("2024-02-05T08:30:00Z"),
                        "queue-sla 1.2.3",
                        "a".repeat(64),
                        "b".repeat(64),
                        other ? List.of(LocalDate.of(2024, 1, 31)) : List.of()),
                Restatement.of(settled.result(), settled.result(), today.result()),
                changes,
                new RestateReport.Today(today.result(), other, today.source(), today.problems()),
                today.notes());
    }

    private static RestateReport changed() {
        return report(ContractSamples.everything(), ContractSamples.oneMonth(), changes());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyKindOfChangeIsShown(Format format) throws IOException {
        Written.assertGolden("restatement/restate", format, changed().report());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        LevelReport hostile = ContractSamples.hostile();
        RestateReport report = report(hostile, hostile, changes());
        Written.assertVisible(Written.as(format, report.report()));
    }

    @Test
    void theSameResultHasNoChangedVerdict() throws IOException {
        LevelReport same = ContractSamples.oneMonth();
        RestateReport report = report(same, same, List.of());

        assertThat(report.isVerdictChanged()).isFalse();
        assertThat(report.isCreditChanged()).isFalse();
        assertThat(Written.as(Format.MARKDOWN, report.report()))
                .contains("No number and no verdict changed.")
                .contains("No contact changed.");
    }

    @Test
    void aWindowOfOneSideIsAChangedVerdict() {
        Result settled = ContractSamples.everything().result();
        assertThat(changed().isVerdictChanged()).isTrue();
        assertThat(changed().isCreditChanged()).isTrue();
        assertThat(Restatement.of(settled, settled, settled).windows()).noneMatch(Restatement.Window::isChanged);
    }

    @Test
    void aTerminalShowsTwentyContactsAndSaysHowManyMoreThereAre() throws IOException {
        List<VisitChange> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.addAll(changes());
        }
        RestateReport report = report(ContractSamples.oneMonth(), ContractSamples.oneMonth(), many);

        assertThat(Written.as(Format.TABLE, report.report()))
                .contains("And 5 more contacts: csv, json and ndjson have all of them.");
        assertThat(Written.as(Format.CSV, report.report()).lines()).hasSize(26);
    }
}
