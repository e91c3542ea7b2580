package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.count.QueueDirectory;

/**
 * What the synchronization asks of a platform.
 *
 * @param contacts the contacts, event by event
 * @param counts the counts of days, by which it notices changes
 * @param queues the queues, for their names
 * @param retention how long the platform keeps contacts
 */
public record SyncSources(ContactSource contacts, CountSource counts, QueueDirectory queues, DataRetention retention) {}
