package io.github.queuesla.cli.run;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.HistorySnapshot;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.report.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A history that one run reads. Immutable.
 *
 * @param name the name of its organisation, where the run reads several; else empty
 * @param folder its folder
 * @param view its files of the time range of the run, as they were listed once
 */
record ListedHistory(Optional<String> name, HistoryFolder folder, HistoryView view) {

    /** The days of a part of the time range. */
    ListedHistory during(TimeRange part) {
        return new ListedHistory(name, folder, view.during(part));
    }

    int days() {
        return view.files().size();
    }

    /** The host of the organisation whose contacts these are, or words where it is unknown. */
    String host() {
        return folder.organisation().map(OrganisationIdentity::host).orElse("an unknown organisation");
    }

    /** What a report says of it. */
    HistorySnapshot snapshot() {
        return new HistorySnapshot(
                name, host(), folder.organisation().flatMap(OrganisationIdentity::id), days(), view.hash());
    }

    /** Its queues as the platform listed them last. */
    List<Queue> queues() {
        List<Queue> listed = folder.queues().listing().queues();
        return name.map(own -> listed.stream().map(queue -> queue.in(own)).toList())
                .orElse(listed);
    }

    /** What its counts do not contain, although the platform has it. */
    Optional<ContractQueries.Note> note() {
        long putAside = view.files().stream()
                .map(DayFile::footer)
                .mapToLong(footer -> footer.putAside())
                .sum();
        return putAside == 0
                ? Optional.empty()
                : Optional.of(new ContractQueries.Note(
                        name,
                        "the history" + name.map(own -> " of " + own).orElse("") + " could not read "
                                + Prose.many(putAside, "conversation") + " of these days, so "
                                + (putAside == 1 ? "it is" : "they are") + " not counted"));
    }

    /** What is read, and with what. */
    String words(String engine) {
        return folder.path() + ": " + Prose.many(days(), "day") + ", read with " + engine;
    }
}
