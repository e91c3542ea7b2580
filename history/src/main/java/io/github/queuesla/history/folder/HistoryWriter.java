package io.github.queuesla.history.folder;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The one writer of a history: it holds the lock until it is closed. Not thread-safe. */
public final class HistoryWriter implements AutoCloseable {
    private final HistoryFolder folder;
    private final FileOperations files;
    private final WriterLock lock;

    private HistoryWriter(HistoryFolder folder, FileOperations files, WriterLock lock) {
        this.folder = folder;
        this.files = files;
        this.lock = lock;
    }

    /**
     * The writer of the history in that folder, which is created when it is not there or empty.
     *
     * @throws HistoryException when it has the contacts of another organisation or of an unknown one, another process
     *     writes it, or it cannot be written
     */
    public static HistoryWriter openOrCreate(
            Path path, OrganisationIdentity organisation, FileOperations files, Instant now) {
        return openOrCreate(path, before -> synced(path, before, organisation, now), files, now);
    }

    /**
     * The writer of imported contacts, whichever organisation they are of. A folder that is not there or empty gets a
     * history of an unknown organisation.
     *
     * @throws HistoryException when another process writes it, or it cannot be written
     */
    public static HistoryWriter openOrCreate(Path path, FileOperations files, Instant now) {
        return openOrCreate(path, before -> before.orElseGet(() -> ofUnknown(now)), files, now);
    }

    /**
     * Says of which organisation a history is, if that is unknown.
     *
     * @throws HistoryException when it is known and another one, another process writes the folder, or it cannot be written
     */
    public static void adopt(Path path, OrganisationIdentity organisation, FileOperations files, Instant now) {
        openOrCreate(path, before -> adopted(path, before, organisation, now), files, now)
                .close();
    }

    private static IdentityFile synced(
            Path path, Optional<IdentityFile> before, OrganisationIdentity organisation, Instant now) {
        if (before.filter(known -> known.organisation().isEmpty()).isPresent()) {
            throw HistoryException.of(Kind.NO_ORGANISATION, path, organisation.host());
        }
        return adopted(path, before, organisation, now);
    }

    private static IdentityFile adopted(
            Path path, Optional<IdentityFile> before, OrganisationIdentity organisation, Instant now) {
        IdentityFile known = before.orElseGet(() -> ofUnknown(now));
        new HistoryFolder(new FolderLayout(path), known).requireOrganisation(organisation);
        return known.with(organisation);
    }

    private static IdentityFile ofUnknown(Instant now) {
        return new IdentityFile(Optional.empty(), now);
    }

    /** Says what a folder is, given what it said of itself before, or refuses it. */
    private interface Identification {
        IdentityFile of(Optional<IdentityFile> before);
    }

    private static HistoryWriter openOrCreate(Path path, Identification identity, FileOperations files, Instant now) {
        FolderLayout layout = new FolderLayout(path);
        requireChangeable(path);
        if (HistoryFolder.exists(path)) {
            // Before the lock, so that the folder of another organisation stays as it is.
            identity.of(IdentityFile.read(layout.identity()));
        } else {
            createFolder(layout, files);
        }
        WriterLock lock = WriterLock.take(layout.lock(), now);
        try {
            Optional<IdentityFile> before = IdentityFile.read(layout.identity());
            IdentityFile after = identity.of(before);
            if (before.filter(after::equals).isEmpty()) {
                new SmallFile(layout.identity()).write(files, after.document());
            }
            HistoryWriter writer = new HistoryWriter(new HistoryFolder(layout, after), files, lock);
            writer.removeParts();
            return writer;
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    /**
     * The writer of an existing history.
     *
     * @throws HistoryException when another process writes it, or it cannot be written
     */
    public static HistoryWriter open(HistoryFolder folder, FileOperations files, Instant now) {
        requireChangeable(folder.path());
        return new HistoryWriter(folder, files, WriterLock.take(folder.layout().lock(), now));
    }

    private static void requireChangeable(Path path) {
        if (Files.exists(path.resolve(HistoryFolder.MANIFEST))) {
            throw HistoryException.of(Kind.SETTLED, path);
        }
    }

    private static void createFolder(FolderLayout layout, FileOperations files) {
        Path root = layout.root();
        Path parent = root.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw HistoryException.of(Kind.NO_PARENT, root);
        }
        try {
            files.createFolder(root);
        } catch (IOException failed) {
            throw HistoryException.writing(root, failed);
        }
        try (Stream<Path> entries = Files.list(root)) {
            // A process that ended while it created the folder leaves only names of ours.
            if (entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("_"))) {
                throw HistoryException.of(Kind.NOT_EMPTY, root);
            }
        } catch (IOException failed) {
            throw HistoryException.reading(root, failed);
        }
    }

    /** Removes what a process left that ended while it wrote. */
    private void removeParts() {
        try {
            for (Path entry : entries(folder.path())) {
                List<Path> written = Files.isDirectory(entry) ? entriesOfDay(entry) : List.of(entry);
                for (Path part : written) {
                    if (FolderLayout.isPart(part)) {
                        files.delete(part);
                    }
                }
            }
        } catch (IOException failed) {
            throw HistoryException.writing(folder.path(), failed);
        }
    }

    private static List<Path> entriesOfDay(Path folder) throws IOException {
        return FolderLayout.day(folder).isPresent() ? entries(folder) : List.of();
    }

    private static List<Path> entries(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }

    /** The folder, to read. */
    public HistoryFolder folder() {
        return folder;
    }

    /** Begins a new file of a day, which replaces the old one when it is complete. */
    public DayReplacement replace(LocalDate day, HistoryEngine engine) {
        return DayReplacement.begin(folder.layout(), day, engine, files);
    }

    /**
     * Deletes the files of the days before one, oldest first. Settled periods keep their own.
     *
     * @return the days
     */
    public List<LocalDate> prune(HistoryView view, LocalDate firstKept) {
        TreeSet<LocalDate> old = new TreeSet<>(view.byDay().keySet());
        view.damaged().forEach(file -> old.add(file.day()));
        List<LocalDate> deleted = List.copyOf(old.headSet(firstKept));
        deleted.forEach(this::delete);
        return deleted;
    }

    private void delete(LocalDate day) {
        Path events = folder.layout().events(day);
        try {
            files.delete(events);
            files.delete(folder.layout().folder(day));
            files.forceFolder(folder.path());
        } catch (DirectoryNotEmptyException others) {
            // Somebody put a file of their own there; ours is gone.
            return;
        } catch (IOException failed) {
            throw HistoryException.writing(events, failed);
        }
    }

    /** Keeps the queues that the platform lists now. */
    public void remember(QueueListing listing, Instant now) {
        KnownQueues before = folder.queues();
        KnownQueues after = before.updated(listing, now);
        if (!after.equals(before)) {
            new SmallFile(folder.layout().queues()).write(files, QueuesFile.write(after));
        }
    }

    /** Keeps when it was synchronized. */
    public void mark(SyncMarks marks) {
        new SmallFile(folder.layout().marks()).write(files, marks.document());
    }

    @Override
    public void close() {
        lock.close();
    }
}
