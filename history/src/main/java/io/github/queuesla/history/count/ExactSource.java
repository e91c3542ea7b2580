package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.WaitSource;

/** A source of counts that has every contact, so that it also counts waits by the second and reads visit by visit. */
public interface ExactSource extends CountSource, WaitSource, VisitHistory {}
