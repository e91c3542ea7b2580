package io.github.queuesla.http.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the technical line of a failure together. */
final class FailureText {
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_FAULTS = 20;

    private FailureText() {}

    static String of(HttpFailureKind kind, FailureFacts facts) {
        StringBuilder text =
                new StringBuilder(facts.request().label()).append(": ").append(word(kind));
        said(facts).forEach(part -> text.append("; ").append(cut(part)));
        text.append(" [").append(String.join(", ", place(facts))).append(']');
        // Some texts come in several lines; a message has one.
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> said(FailureFacts facts) {
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
                .limit(MOST_FAULTS)
                .forEach(parts::add);
        return parts;
    }

    private static List<String> place(FailureFacts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(facts.request().host() + facts.request().path());
        if (facts.noAnswer() != null) {
            parts.add(word(facts.noAnswer()));
        }
        if (facts.status() != null) {
            parts.add("HTTP " + facts.status());
        }
        add(parts, "code ", facts.detail().code());
        add(parts, "correlation id ", facts.detail().correlationId());
        add(parts, "Retry-After: ", facts.retryAfterAsReceived());
        add(parts, "client id ", facts.request().clientId());
        if (facts.request().tries() > 1) {
            parts.add("tried " + facts.request().tries() + " times");
        }
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + cut(value));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
