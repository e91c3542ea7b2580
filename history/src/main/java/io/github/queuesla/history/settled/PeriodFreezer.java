package io.github.queuesla.history.settled;

import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.FolderLayout;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Freezes a period: writes its folder beside its place and gives it its name when it is complete, so that it is there
 * whole or not at all, whenever the process ends. Not thread-safe.
 */
public final class PeriodFreezer {

    private final HistoryFolder history;
    private final SettledPeriods periods;
    private final FileOperations files;

    /**
     * Freezes periods of one history.
     *
     * @param writer the one writer of the history, so that its days stay as they are
     */
    public PeriodFreezer(HistoryWriter writer, FileOperations files) {
        this.history = writer.folder();
        this.periods = SettledPeriods.of(history);
        this.files = files;
    }

    /**
     * Freezes a period.
     *
     * @param name a name that no period of the history has
     * @param days the files of its days
     * @param texts the other files, by name: result and contract
     * @param manifest makes the manifest from the list of all files
     */
    public SettledPeriod settle(
            SettledName name,
            HistoryView days,
            Map<String, byte[]> texts,
            Function<List<KeptFile>, Manifest> manifest) {
        Path place = periods.folder(name);
        try {
            files.createFolder(periods.root());
            removeParts();
            Path part = FolderLayout.part(place);
            files.createFolder(part);
            List<KeptFile> kept = new ArrayList<>();
            for (Map.Entry<String, byte[]> text : all(texts).entrySet()) {
                write(part.resolve(text.getKey()), text.getValue());
                kept.add(new KeptFile(text.getKey(), text.getValue().length, Sha256.of(text.getValue())));
            }
            for (DayFile day : days.files()) {
                kept.add(kept(part, linked(part, Path.of(day.location()))));
            }
            String text = ManifestText.write(name, manifest.apply(List.copyOf(kept)));
            write(part.resolve(HistoryFolder.MANIFEST), text.getBytes(StandardCharsets.UTF_8));
            files.forceFolder(part);
            files.move(part, place);
            files.forceFolder(periods.root());
            files.forceFolder(history.path());
        } catch (IOException failed) {
            throw HistoryException.writing(place, failed);
        }
        return SettledPeriod.read(name, place);
    }

    /** The texts, with what the history says of itself: its organisation, and the queues as they are called now. */
    private Map<String, byte[]> all(Map<String, byte[]> texts) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(texts);
        for (Path description : history.descriptions()) {
            all.put(description.getFileName().toString(), Files.readAllBytes(description));
        }
        return all;
    }

    private void write(Path file, byte[] content) throws IOException {
        files.createFile(file);
        files.write(file, content);
        files.force(file);
    }

    /** Gives the file of a day a second name in the folder of the period. */
    private Path linked(Path part, Path events) throws IOException {
        Path folder = part.resolve(events.resolveSibling("").getFileName());
        files.createFolder(folder);
        Path link = folder.resolve(events.getFileName());
        files.link(events, link);
        files.forceFolder(folder);
        return link;
    }

    private static KeptFile kept(Path part, Path file) throws IOException {
        String path =
                part.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return new KeptFile(path, Files.size(file), Sha256.of(file));
    }

    /** Removes what a process left that ended while it froze a period. */
    private void removeParts() throws IOException {
        for (Path entry : entries(periods.root())) {
            if (FolderLayout.isPart(entry)) {
                remove(entry);
            }
        }
    }

    private void remove(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path entry : entries(path)) {
                remove(entry);
            }
        }
        files.delete(path);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
