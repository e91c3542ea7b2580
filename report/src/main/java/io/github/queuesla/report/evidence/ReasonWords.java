package io.github.queuesla.report.evidence;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.report.LengthText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a contact is met, missed or excluded, in words. They quote names from outside unchanged: the writer that prints them
 * makes them safe.
 *
 * @param level the service level
 */
record ReasonWords(ServiceLevel level) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The reason of many contacts: {@code answered late}. */
    static String of(ContactReason reason) {
        return switch (reason) {
            case ANSWERED_IN_TIME -> "answered in time";
            case ANSWERED_LATE -> "answered late";
            case SHORT_ABANDON -> "short abandon";
            case EARLY_ABANDON -> "abandoned within the threshold";
            case LATE_ABANDON -> "abandoned after the threshold";
            case FLOW_OUT -> "left the queue another way";
            case UNRESOLVED -> "no outcome by the end of the window";
            case SET_OFF -> "no outcome, and set off by a contact that entered earlier";
            case OUTSIDE_HOURS -> "outside the hours of the week";
            case SPECIAL_DAY -> "outside the hours of a special day";
            case EXCLUSION -> "in an agreed exclusion";
            case OTHER_MEDIUM -> "another medium";
            case LATER_VISIT -> "later visit of a conversation to the queue";
            case UNAVAILABLE -> "counts of the queue not complete";
        };
    }

    /** What happened to one contact, and why that is so. */
    String detail(ContactEvidence contact) {
        QueueVisit visit = contact.visit();
        String what = switch (contact.reason()) {
            case ANSWERED_IN_TIME -> "answered after " + waited(visit);
            case ANSWERED_LATE -> late(contact);
            case SHORT_ABANDON, EARLY_ABANDON, LATE_ABANDON -> "abandoned after " + waited(visit);
            case FLOW_OUT -> "left the queue after " + waited(visit);
            case UNRESOLVED -> withoutOutcome(visit);
            case SET_OFF ->
                withoutOutcome(visit)
                        + "; not counted as unresolved, because a contact that entered earlier ended in the window";
            case OUTSIDE_HOURS, SPECIAL_DAY -> closed(hours(contact), contact.counted());
            case EXCLUSION -> excluded(hours(contact), contact.counted());
            case OTHER_MEDIUM -> "covered: " + media();
            case LATER_VISIT ->
                "a later visit of the conversation to the queue; the first was at "
                        + ContactFields.local(contact.firstVisit().orElseThrow(), level);
            case UNAVAILABLE -> "the report leaves the queue out, because its counts are not complete";
        };
        return isLeftOutByFormula(contact)
                ? what + "; formula " + level.definition().formula().name() + " does not count it"
                : what;
    }

    private static boolean isLeftOutByFormula(ContactEvidence contact) {
        return contact.result() == ContactResult.EXCLUDED && contact.reason().compareTo(ContactReason.SET_OFF) < 0;
    }

    private static String late(ContactEvidence contact) {
        Duration within = contact.threshold().within();
        Duration late =
                Duration.ofMillis(contact.visit().waitMillis().orElseThrow()).minus(within);
        return late.isZero()
                ? "late: a wait of exactly " + LengthText.of(within) + " is not below the threshold"
                : "late by " + length(late);
    }

    private static String waited(QueueVisit visit) {
        return length(Duration.ofMillis(visit.waitMillis().orElseThrow()));
    }

    /** Seconds with their fraction, as people say short waits. */
    private static String length(Duration wait) {
        if (wait.compareTo(MINUTE) >= 0) {
            return LengthText.of(wait);
        }
        BigDecimal seconds = BigDecimal.valueOf(wait.toMillis(), 3);
        return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + " s";
    }

    private String withoutOutcome(QueueVisit visit) {
        if (visit.outcome().isPresent()) {
            return "ended outside the hours, after " + waited(visit);
        }
        if (level.scope().visits().booking() == Booking.ARRIVAL) {
            return "no outcome in the history";
        }
        return "no outcome by the end of the window"
                + visit.ended()
                        .flatMap(end -> visit.offered().map(start -> Duration.between(start, end)))
                        .map(wait -> "; ended later, after " + length(wait))
                        .orElse("");
    }

    private OpeningHours hours(ContactEvidence contact) {
        return level.scope().hours().of(contact.queue()).orElseThrow();
    }

    private static String closed(OpeningHours hours, Instant time) {
        LocalDate day = time.atZone(hours.zone()).toLocalDate();
        String open = open(hours.on(day));
        return hours.calendar()
                .on(day)
                .map(SpecialDay::reason)
                .map(reason -> reason + ", " + day + ": " + open)
                .orElseGet(() -> name(day.getDayOfWeek()) + ": " + open);
    }

    private static String open(List<OpenTime> hours) {
        return hours.isEmpty()
                ? "closed"
                : "open " + hours.stream().map(OpenTime::toString).collect(Collectors.joining(" and "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String excluded(OpeningHours hours, Instant time) {
        return hours.exclusions().stream()
                .filter(exclusion -> exclusion.range().contains(time))
                .map(Exclusion::reason)
                .findFirst()
                .orElseThrow();
    }

    private String media() {
        return level.scope().media().stream().map(MediaType::name).collect(Collectors.joining(", "));
    }
}
