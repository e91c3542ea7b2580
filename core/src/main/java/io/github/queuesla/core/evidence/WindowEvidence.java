package io.github.queuesla.core.evidence;

import io.github.queuesla.core.result.WindowResult.Span;

/**
 * The contacts of one window by result and reason. Immutable.
 *
 * @param span the window
 * @param total its contacts
 */
public record WindowEvidence(Span span, EvidenceTotal total) {}
