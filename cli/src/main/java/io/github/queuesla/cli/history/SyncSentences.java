package io.github.queuesla.cli.history;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.history.sync.DayPutAside;
import io.github.queuesla.history.sync.DayResult;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.SyncPlan;
import io.github.queuesla.history.sync.SyncSummary;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of a report on a synchronization. */
final class SyncSentences {

    private static final int MOST_EXAMPLES = 5;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private SyncSentences() {}

    static List<String> of(SyncPlan plan, Optional<SyncSummary> summary) {
        List<String> sentences = new ArrayList<>();
        sentences.add(summary.map(SyncSentences::done).orElseGet(() -> wanted(plan)));
        plan.check().failure().ifPresent(failure -> sentences.add(unchecked(plan, failure)));
        if (plan.check().compared() > 0 && plan.check().failure().isEmpty()) {
            int changed = plan.check().changed().size();
            sentences.add(Prose.many(plan.check().compared(), "other day") + " compared with the platform's counts: "
                    + (changed == 0 ? "none" : changed) + " changed.");
        }
        sentences.addAll(absent(plan));
        if (plan.isClockBehind()) {
            sentences.add("The clock of this machine, " + minute(plan.made()) + ", is before the end of the last run, "
                    + minute(plan.lastRun().orElseThrow()) + ": check it. No day depends on it.");
        }
        summary.ifPresent(sum -> sentences.addAll(doubts(sum)));
        return sentences;
    }

    private static String wanted(SyncPlan plan) {
        return plan.days().isEmpty()
                ? "The history is up to date: no day would be fetched."
                : Prose.many(plan.days().size(), "day") + " would be fetched, "
                        + (plan.days().size() == 1 ? "with one details job" : "with one details job each")
                        + ". Nothing was written, and no job was started.";
    }

    private static String done(SyncSummary summary) {
        if (summary.plan().days().isEmpty()) {
            return "The history is up to date.";
        }
        String outcomes = List.of(Outcome.values()).stream()
                .filter(outcome -> summary.count(outcome) > 0)
                .map(outcome -> summary.count(outcome) + " " + Codes.of(outcome))
                .collect(Collectors.joining(", "));
        Map<EventType, Long> events = summary.events();
        String kinds = List.of(EventType.values()).stream()
                .filter(events::containsKey)
                .map(type -> Prose.grouped(events.getOrDefault(type, 0L)) + " "
                        + type.code().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return Prose.many(summary.results().size(), "day") + ": " + outcomes + ". "
                + Prose.manyGrouped(summary.conversations(), "conversation")
                + (kinds.isEmpty() ? "." : ", with these events: " + kinds + ".");
    }

    private static String unchecked(SyncPlan plan, Failure failure) {
        return (plan.check().due() ? "Not all days" : "Not all fetched days")
                + " could be compared with the platform's counts, so changes may be missing: "
                + FailureWords.of(failure) + ".";
    }

    /** The days that the platform does not have, or no longer. */
    private static List<String> absent(SyncPlan plan) {
        List<String> sentences = new ArrayList<>();
        if (!plan.notYetAvailable().isEmpty()) {
            sentences.add("Not yet available: " + DayRanges.of(plan.notYetAvailable())
                    + ". The platform has all contacts up to "
                    + minute(plan.availableUntil()) + ".");
        }
        if (!plan.forgotten().isEmpty()) {
            sentences.add("No longer available, because the platform keeps contacts only for a time: "
                    + DayRanges.of(plan.forgotten()) + ".");
        }
        return sentences;
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static List<String> doubts(SyncSummary summary) {
        List<String> sentences = new ArrayList<>();
        List<LocalDate> differing = summary.results().stream()
                .filter(DayResult::differs)
                .map(DayResult::day)
                .sorted()
                .toList();
        if (!differing.isEmpty()) {
            sentences.add("The platform's own counts still differ from its contacts in " + DayRanges.of(differing)
                    + ": these days stay provisional and are fetched again.");
        }
        if (summary.count(Outcome.KEPT) > 0) {
            sentences.add("Kept: the platform has no contacts of these days any more, and the history keeps its own.");
        }
        if (summary.putAsideCount() > 0) {
            sentences.add(putAside(
                    summary.putAsideCount(),
                    summary.putAside().stream().map(DayPutAside::item).toList()));
        }
        return sentences;
    }

    /** The sentence about what cannot be counted, with a few examples. */
    static String putAside(long count, List<PutAside> items) {
        List<String> examples = items.stream().map(SyncSentences::example).toList();
        String what = count == 1
                ? "it contradicts itself or cannot be read: 1 conversation or part of one: "
                : "they contradict themselves or cannot be read: " + Prose.grouped(count)
                        + " conversations or parts of conversations: ";
        return "Not counted, because " + what + Prose.listed(examples, "; ", MOST_EXAMPLES)
                + (count == 1 ? ". JSON lists it." : ". JSON lists them.");
    }

    private static String example(PutAside item) {
        return item.conversationId().map(id -> id + ": ").orElse("") + item.problem();
    }
}
