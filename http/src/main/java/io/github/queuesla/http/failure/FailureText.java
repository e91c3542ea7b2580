package io.github.queuesla.http.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The technical message of a failure, in one line. */
final class FailureText {
    private static final int MAX_TEXT_LENGTH = 1_000;
    private static final int MAX_FAULTS = 20;

    private FailureText() {}

    static String of(HttpFailureKind kind, FailureFacts facts) {
        StringBuilder text =
                new StringBuilder(facts.request().label()).append(": ").append(word(kind));
        explanations(facts).forEach(part -> text.append("; ").append(cut(part)));
        text.append(" [").append(String.join(", ", context(facts))).append(']');
        // Texts from a server may have several lines; a log entry has one.
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> explanations(FailureFacts facts) {
        List<String> parts = new ArrayList<>();
        add(parts, "", facts.problem());
        OverlongWait wait = facts.overlongWait();
        if (wait != null) {
            parts.add(word(wait.reason()) + " for " + wait.length() + " of the " + wait.left() + " left");
        }
        add(parts, "", facts.detail().message());
        facts.detail().faults().stream()
                .map(FieldFault::toString)
                .filter(fault -> !fault.isEmpty())
                .limit(MAX_FAULTS)
                .forEach(parts::add);
        return parts;
    }

    private static List<String> context(FailureFacts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(facts.request().host() + facts.request().path());
        if (facts.noResponse() != null) {
            parts.add(word(facts.noResponse()));
        }
        if (facts.status() != null) {
            parts.add("HTTP " + facts.status());
        }
        add(parts, "code ", facts.detail().code());
        add(parts, "correlation id ", facts.detail().correlationId());
        add(parts, "Retry-After: ", facts.retryAfterAsReceived());
        add(parts, "client id ", facts.request().clientId());
        if (facts.request().attempts() > 1) {
            parts.add("tried " + facts.request().attempts() + " times");
        }
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + cut(value));
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…";
    }
}
