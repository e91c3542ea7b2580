package io.github.queuesla.history.settled;

import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settled periods of a history, to read. Reading them needs no lock: each appears whole, and never changes. */
public final class SettledPeriods {

    private final Path root;

    private SettledPeriods(Path root) {
        this.root = root;
    }

    /** Those of a history. */
    public static SettledPeriods of(HistoryFolder folder) {
        return new SettledPeriods(folder.settled());
    }

    /** Their names, in order. A folder with another kind of name is none. */
    public List<SettledName> names() {
        List<SettledName> names = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.toAbsolutePath())) {
            folders.filter(Files::isDirectory).forEach(folder -> name(folder).ifPresent(names::add));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw HistoryException.reading(root, failed);
        }
        names.sort(null);
        return List.copyOf(names);
    }

    private static Optional<SettledName> name(Path folder) {
        try {
            return Optional.of(new SettledName(folder.getFileName().toString()));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * The period of that name; empty if there is none.
     *
     * @throws HistoryException when its manifest is damaged, or of a newer format
     */
    public Optional<SettledPeriod> find(SettledName name) {
        Path folder = folder(name);
        return Files.exists(folder) ? Optional.of(SettledPeriod.read(name, folder)) : Optional.empty();
    }

    /** The folder of the period of that name. */
    Path folder(SettledName name) {
        return root.resolve(name.value());
    }

    Path root() {
        return root;
    }
}
