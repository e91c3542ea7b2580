package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.ErrorResponse;
import io.github.queuesla.core.count.FailedRequest;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FieldError;
import io.github.queuesla.core.count.RefusedWait;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The message about a failed request: {@code queue list, page 2: access denied [api.example/…, HTTP 403]}. */
final class RequestWords {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_FIELDS = 20;

    private RequestWords() {}

    static String of(Failure failure, Function<QueueId, String> names) {
        Optional<String> subject = failure.request().map(FailedRequest::subject).map(what -> subject(what, names));
        List<String> place = place(failure);
        String what = failure.cause()
                .map(cause -> what(cause, failure))
                .or(failure::problem)
                .orElseGet(() -> failure.kind().code());
        StringBuilder text = new StringBuilder();
        if (failure.hasCause(FailureCause.NAME_NOT_RESOLVED)) {
            // This sentence already says what to do, so the request is named in the brackets instead of in front.
            subject.ifPresent(request -> place.add(0, request));
        } else {
            subject.ifPresent(request -> text.append(request).append(": "));
        }
        text.append(what);
        details(failure.response()).forEach(part -> text.append("; ").append(cut(part)));
        if (!place.isEmpty()) {
            text.append(" [").append(String.join(", ", place)).append(']');
        }
        // Texts from the platform may have several lines; a message has one, so that scripts can read it line by line.
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String subject(RequestSubject subject, Function<QueueId, String> names) {
        return switch (subject.topic()) {
            case TOKEN -> "access token";
            case QUEUE_LIST -> "queue list" + page(subject);
            case COUNTS ->
                subject.measure()
                        .map(measure -> count(measure) + ", " + block(subject.queues(), names) + page(subject))
                        .orElseGet(() -> "counts of " + queues(subject.queues(), names)
                                + subject.range().map(range -> ", " + range).orElse(""));
            case WAITING -> "waiting contacts of " + queues(subject.queues(), names);
            case CONTACTS -> "contacts" + subject.range().map(RequestWords::day).orElse("") + page(subject);
            case AVAILABILITY -> "availability of contacts";
            case ORGANISATION -> "organisation";
        };
    }

    private static String day(TimeRange day) {
        return " of " + day.start().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String page(RequestSubject subject) {
        return subject.page().map(page -> ", page " + page).orElse("");
    }

    private static String count(Measure measure) {
        return measure.belowMillis()
                .map(below -> "answered within " + (below - 1) + " ms")
                .orElse("all answered");
    }

    private static String block(List<QueueId> queues, Function<QueueId, String> names) {
        return queues.size() == 1
                ? queues(queues, names)
                : queues.size() + " queues"
                        + queues.stream()
                                .findFirst()
                                .map(first -> " from " + first)
                                .orElse("");
    }

    private static String queues(List<QueueId> queues, Function<QueueId, String> names) {
        return switch (queues.size()) {
            case 0 -> "all queues";
            case 1 -> "queue " + names.apply(queues.get(0));
            default -> queues.size() + " queues";
        };
    }

    private static String what(FailureCause cause, Failure failure) {
        String problem = failure.problem().orElse("");
        return switch (cause) {
            case DATA_CHANGED -> failure.problem().orElse("the data is changing");
            case CREDENTIALS_REFUSED -> "the server rejected the credentials";
            case ACCESS_REFUSED -> "access denied";
            case NETWORK_REFUSED -> "the organisation does not allow access from this network";
            case RATE_LIMIT ->
                "the rate limit is reached: HTTP " + failure.status().orElse(0);
            case TOO_LARGE -> "the request is too large";
            case REDIRECTED ->
                "the server sent a redirect"
                        + failure.problem().map(target -> " to " + target).orElse("") + ", which queue-sla"
                        + " does not follow";
            case REFUSED -> "the server rejected the request";
            case PLATFORM_ERROR ->
                "the service is unavailable: HTTP " + failure.status().orElse(0);
            case NAME_NOT_RESOLVED -> unresolved(failure);
            case CONNECTION_REFUSED,
                    UNREACHABLE,
                    CONNECT_TIMED_OUT,
                    PROXY_NOT_RESOLVED,
                    PROXY_UNREACHABLE,
                    PROXY_TIMED_OUT,
                    PROXY_LOGIN,
                    PROXY_REFUSED,
                    UNKNOWN_AUTHORITY,
                    CERTIFICATE_NAME,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE,
                    NOT_TLS,
                    TLS_TIMED_OUT,
                    TLS,
                    TIMED_OUT,
                    CONNECTION_LOST,
                    EXCHANGE_FAILED -> NetworkWords.of(cause, problem);
            case MALFORMED -> "the response is unreadable: " + problem;
            case UNEXPECTED, JOB_FAILED -> problem;
            case ENDLESS_PAGING -> problem + ", so the paging would never end";
            case DAY_MISSING -> "the history does not have " + problem;
            case QUEUE_NOT_IN_HISTORY -> "the history knows no such queue";
            case QUEUE_IN_NO_HISTORY -> "no history knows such a queue";
            case DAY_INCOMPLETE -> "the history fetched " + problem + " before the platform had all of it";
            case DAY_DAMAGED -> "the history cannot read " + problem + ": damaged or missing file";
            case DEADLINE_PASSED ->
                "the deadline has passed"
                        + failure.problem().map(last -> "; last error: " + last).orElse("");
            case WAIT_REFUSED ->
                failure.refusedWait().map(RequestWords::waiting).orElse("the deadline has passed");
            case STOPPED -> "stopped";
        };
    }

    private static String unresolved(Failure failure) {
        String option = failure.isFor(RequestSubject.Topic.TOKEN) ? "--login-url" : "--org-url";
        return "Could not resolve " + failure.request().map(FailedRequest::host).orElse("the host")
                + " (DNS): check the region or " + option + "; behind a proxy, " + SetupAdvice.PROXY;
    }

    private static String waiting(RefusedWait wait) {
        String why = switch (wait.reason()) {
            case RATE_LIMIT -> "the rate limit requires a wait of";
            case PACING -> "--max-rate requires a wait of";
            case RETRY -> "the next attempt requires a wait of";
            case POLL -> "the platform is still at work, and the next question to it requires a wait of";
        };
        return why + " " + seconds(wait.length()) + ", but only " + seconds(wait.left()) + " are left until"
                + " the deadline";
    }

    private static String seconds(Duration length) {
        return length.toSeconds() + "." + length.toMillisPart() / 100 + " s";
    }

    private static List<String> details(ErrorResponse answer) {
        List<String> parts = new ArrayList<>();
        answer.message().filter(text -> !text.isBlank()).ifPresent(parts::add);
        answer.fields().stream()
                .map(RequestWords::field)
                .filter(text -> !text.isEmpty())
                .limit(MOST_FIELDS)
                .forEach(parts::add);
        return parts;
    }

    private static String field(FieldError field) {
        return field.field()
                .map(name -> name + field.message().map(text -> ": " + text).orElse(""))
                .or(field::message)
                .orElse("");
    }

    private static List<String> place(Failure failure) {
        List<String> parts = new ArrayList<>();
        ErrorResponse answer = failure.response();
        failure.request().ifPresent(request -> parts.add(request.host() + request.path()));
        answer.status().ifPresent(status -> parts.add("HTTP " + status));
        add(parts, "code ", answer.code());
        add(parts, "correlation id ", answer.correlationId());
        add(parts, "Retry-After: ", answer.retryAfter());
        failure.request().ifPresent(request -> {
            add(parts, "client id ", request.clientId());
            if (request.attempts() > 1) {
                parts.add("tried " + request.attempts() + " times");
            }
        });
        return parts;
    }

    private static void add(List<String> parts, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> parts.add(name + cut(text)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
