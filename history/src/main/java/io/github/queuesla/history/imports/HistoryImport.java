package io.github.queuesla.history.imports;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.DayReplacement;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.imports.ImportedDay.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds conversations to a history that the user exported some other way. They may not be all of a day, so
 * its days stay provisional, and a day that came from the platform is never touched.
 */
public final class HistoryImport {
    private final HistoryEngine engine;
    private final HistoryWriter writer;

    /** An import into the folder of that writer. */
    public HistoryImport(HistoryEngine engine, HistoryWriter writer) {
        this.engine = engine;
        this.writer = writer;
    }

    /**
     * Imports conversations.
     *
     * @param source the name of the file that they are from
     * @param days the events of each day by conversation; events of another day are left out
     * @throws HistoryException when the folder cannot be written, or the file of one of the days is damaged
     */
    public List<ImportedDay> add(String source, Instant now, Map<LocalDate, Map<String, List<QueueEvent>>> days) {
        HistoryView view = writer.folder().view(engine);
        requireUndamaged(view, days.keySet());
        NavigableMap<LocalDate, DayFile> kept = view.byDay();
        List<ImportedDay> imported = new ArrayList<>();
        new TreeMap<>(days).forEach((day, conversations) -> {
            DayFile old = kept.get(day);
            if (old != null && old.footer().provenance().availableUntil().isPresent()) {
                imported.add(new ImportedDay(day, Outcome.LEFT_OUT, old.footer().counts()));
            } else {
                DayContent content = write(day, old, conversations, new DayProvenance(source, now, Optional.empty()));
                imported.add(new ImportedDay(day, old == null ? Outcome.ADDED : Outcome.MERGED, content.counts()));
            }
        });
        return imported;
    }

    /** A damaged file does not say whether the day came from the platform, so nothing may take its place. */
    private static void requireUndamaged(HistoryView view, Set<LocalDate> days) {
        view.damaged().stream()
                .filter(file -> days.contains(file.day()))
                .findFirst()
                .ifPresent(file -> {
                    throw HistoryException.of(HistoryException.Kind.DAMAGED, Path.of(file.location()));
                });
    }

    private DayContent write(
            LocalDate day,
            @Nullable DayFile old,
            Map<String, List<QueueEvent>> conversations,
            DayProvenance provenance) {
        try (DayReplacement replacement = writer.replace(day, engine)) {
            if (old != null) {
                StoredConversations.read(engine, old, replacement::add);
            }
            conversations.forEach((conversation, events) -> replacement.add(
                    conversation,
                    events.stream().filter(event -> isOf(day, event)).toList()));
            return replacement.finish(content -> Optional.of(new DayFooter(
                    DayFooter.FORMAT, provenance, DayState.PROVISIONAL, false, content.counts(), 0, content.hash())));
        } catch (EngineException failed) {
            throw HistoryException.engine(old == null ? writer.folder().path() : Path.of(old.location()), failed);
        }
    }

    private static boolean isOf(LocalDate day, QueueEvent event) {
        return Days.of(event.time()).equals(day);
    }
}
