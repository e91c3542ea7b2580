package io.github.queuesla.history.folder;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a history, to read. Reading it needs no lock: its files change only as a whole. */
public final class HistoryFolder {
    /** The name of the manifest in the folder of a settled period, which makes it a history that never changes. */
    public static final String MANIFEST = "_settled.json";

    private final FolderLayout layout;
    private final IdentityFile identity;

    HistoryFolder(FolderLayout layout, IdentityFile identity) {
        this.layout = layout;
        this.identity = identity;
    }

    /**
     * The history in that folder.
     *
     * @throws HistoryException when it is none, or of a newer format
     */
    public static HistoryFolder open(Path path) {
        FolderLayout layout = new FolderLayout(path);
        return IdentityFile.read(layout.identity())
                .map(identity -> new HistoryFolder(layout, identity))
                .orElseThrow(() -> HistoryException.of(Kind.NO_HISTORY, path));
    }

    /** Whether the folder has a history. */
    public static boolean exists(Path path) {
        return Files.exists(new FolderLayout(path).identity());
    }

    /** The folder. */
    public Path path() {
        return layout.root();
    }

    FolderLayout layout() {
        return layout;
    }

    IdentityFile identity() {
        return identity;
    }

    /** The organisation whose contacts it has; empty while all of them were imported, and nobody adopted them. */
    public Optional<OrganisationIdentity> organisation() {
        return identity.organisation();
    }

    /** The folder of its settled periods, which need not be there. */
    public Path settled() {
        return layout.settled();
    }

    /** The files that say which organisation and queues its events are of, as far as they are there. */
    public List<Path> descriptions() {
        return Stream.of(layout.identity(), layout.queues())
                .filter(Files::exists)
                .toList();
    }

    /** When it was created. */
    public Instant created() {
        return identity.created();
    }

    /**
     * Refuses the contacts of another organisation. A history of an unknown organisation refuses none.
     *
     * @throws HistoryException when that is not the organisation of this folder
     */
    public void requireOrganisation(OrganisationIdentity other) {
        organisation().filter(known -> !IdentityFile.isSame(known, other)).ifPresent(known -> {
            throw HistoryException.of(Kind.OTHER_ORGANISATION, path(), known.host());
        });
    }

    /**
     * Whether both folders have the contacts of one organisation; empty when that is not known, because a folder does not
     * say enough about its own.
     */
    public Optional<Boolean> isOfSameOrganisationAs(HistoryFolder other) {
        return organisation().flatMap(one -> other.organisation().flatMap(two -> IdentityFile.areSame(one, two)));
    }

    /** The queues as the platform listed them last. A damaged file only costs their names. */
    public KnownQueues queues() {
        return new SmallFile(layout.queues()).readOr(QueuesFile::read, KnownQueues.NONE);
    }

    /** Until when the platform asked for no requests. */
    public GateFile gate(FileOperations files) {
        return new GateFile(layout, files);
    }

    /** When it was synchronized. */
    public SyncMarks marks() {
        return new SmallFile(layout.marks()).readOr(SyncMarks::read, SyncMarks.NONE);
    }

    /**
     * Lists the files of the days, once.
     *
     * @throws HistoryException when one of them is of a newer format
     */
    public HistoryView view(ReadingEngine engine) {
        return view(engine, paths());
    }

    /**
     * Lists the files of the UTC days that a time range touches, once; the others are not opened.
     *
     * @throws HistoryException when one of them is of a newer format
     */
    public HistoryView view(ReadingEngine engine, TimeRange range) {
        return view(engine, paths().subMap(Days.first(range), true, Days.last(range), true));
    }

    /**
     * Checks that the days of a view still have the contents that they had when they were listed. Opens only files that
     * are not the ones that were listed.
     *
     * @throws HistoryException when one of them was replaced or removed since
     */
    public void requireUnchanged(ReadingEngine engine, HistoryView listed) {
        NavigableMap<LocalDate, Path> others = new TreeMap<>();
        for (DayFile file : listed.files()) {
            Path path = layout.events(file.day());
            try {
                if (!FileStamp.of(path).equals(file.stamp())) {
                    others.put(file.day(), path);
                }
            } catch (NoSuchFileException gone) {
                throw HistoryException.of(Kind.REMOVED, path);
            } catch (IOException failed) {
                throw HistoryException.reading(path, failed);
            }
        }
        for (LocalDate replaced : listed.differing(view(engine, others))) {
            throw HistoryException.of(Kind.REPLACED, layout.events(replaced));
        }
    }

    private HistoryView view(ReadingEngine engine, NavigableMap<LocalDate, Path> paths) {
        // Before the footers: a file that is replaced meanwhile must not look like the one that was read.
        Map<LocalDate, FileStamp> stamps = stamps(paths);
        Map<String, String> footers;
        try {
            footers = engine.footers(paths.values().stream().map(Path::toString).toList());
        } catch (EngineException failed) {
            throw HistoryException.engine(path(), failed);
        }
        List<DayFile> files = new ArrayList<>();
        List<DamagedFile> damaged = new ArrayList<>();
        paths.forEach((day, path) -> {
            DayFooter footer = footer(path, footers.get(path.toString()));
            if (footer == null) {
                damaged.add(new DamagedFile(day, path.toString()));
            } else {
                files.add(new DayFile(day, path.toString(), Objects.requireNonNull(stamps.get(day)), footer));
            }
        });
        return new HistoryView(files, damaged);
    }

    private static Map<LocalDate, FileStamp> stamps(NavigableMap<LocalDate, Path> paths) {
        Map<LocalDate, FileStamp> stamps = new HashMap<>();
        paths.forEach((day, path) -> {
            try {
                stamps.put(day, FileStamp.of(path));
            } catch (IOException failed) {
                throw HistoryException.reading(path, failed);
            }
        });
        return stamps;
    }

    private static @Nullable DayFooter footer(Path path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            JsonDocument document = JsonDocument.parse(text);
            if (FooterText.format(document) > DayFooter.FORMAT && !FileSeal.isIntact(path)) {
                return null;
            }
            IdentityFile.requireKnownFormat(FooterText.format(document), path);
            return FooterText.read(document);
        } catch (MalformedDocument malformed) {
            return null;
        }
    }

    /** The files of the days that are there. */
    private NavigableMap<LocalDate, Path> paths() {
        NavigableMap<LocalDate, Path> paths = new TreeMap<>();
        try (Stream<Path> folders = Files.list(path().toAbsolutePath())) {
            for (Path folder : folders.toList()) {
                Path events = folder.resolve(FolderLayout.EVENTS);
                FolderLayout.day(folder).filter(day -> Files.exists(events)).ifPresent(day -> paths.put(day, events));
            }
            return paths;
        } catch (NoSuchFileException gone) {
            throw HistoryException.of(Kind.NO_HISTORY, path());
        } catch (IOException failed) {
            throw HistoryException.reading(path(), failed);
        }
    }
}
