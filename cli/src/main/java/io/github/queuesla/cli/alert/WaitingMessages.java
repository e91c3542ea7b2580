package io.github.queuesla.cli.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The messages that have not arrived everywhere, the oldest first, each with the webhooks that it waits for. Immutable.
 *
 * @param all the messages, and the keys of their webhooks
 */
record WaitingMessages(Map<WaitingMessage, Set<String>> all) {

    /** So many messages wait for a webhook that is away; older ones are dropped. */
    static final int MOST = 100;

    static final WaitingMessages NONE = new WaitingMessages(Map.of());

    WaitingMessages {
        Map<WaitingMessage, Set<String>> kept = new LinkedHashMap<>();
        int old = all.size() - MOST;
        for (Map.Entry<WaitingMessage, Set<String>> message : all.entrySet()) {
            if (old-- <= 0 && !message.getValue().isEmpty()) {
                kept.put(message.getKey(), Set.copyOf(message.getValue()));
            }
        }
        all = Collections.unmodifiableMap(kept);
    }

    /** These, and newer ones that wait for all of those webhooks. */
    WaitingMessages with(List<WaitingMessage> news, Set<String> webhooks) {
        Map<WaitingMessage, Set<String>> more = new LinkedHashMap<>(all);
        news.forEach(message -> more.put(message, webhooks));
        return new WaitingMessages(more);
    }

    /** These, where that message no longer waits for that webhook. */
    WaitingMessages without(WaitingMessage message, String webhook) {
        Map<WaitingMessage, Set<String>> less = new LinkedHashMap<>(all);
        less.computeIfPresent(message, (same, webhooks) -> only(webhooks, key -> !key.equals(webhook)));
        return new WaitingMessages(less);
    }

    /** Those that wait for one of these webhooks. */
    WaitingMessages within(Set<String> webhooks) {
        Map<WaitingMessage, Set<String>> less = new LinkedHashMap<>(all);
        less.replaceAll((message, waited) -> only(waited, webhooks::contains));
        return new WaitingMessages(less);
    }

    private static Set<String> only(Set<String> webhooks, Predicate<String> which) {
        return webhooks.stream().filter(which).collect(Collectors.toSet());
    }

    /** Those that wait for that webhook. */
    List<WaitingMessage> of(String webhook) {
        return all.entrySet().stream()
                .filter(message -> message.getValue().contains(webhook))
                .map(Map.Entry::getKey)
                .toList();
    }
}
