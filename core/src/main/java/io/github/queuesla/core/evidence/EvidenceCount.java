package io.github.queuesla.core.evidence;

/**
 * The number of contacts with one result and reason. Immutable.
 *
 * @param result the result
 * @param reason the reason
 * @param contacts their number, at least 1
 */
public record EvidenceCount(ContactResult result, ContactReason reason, long contacts) {}
