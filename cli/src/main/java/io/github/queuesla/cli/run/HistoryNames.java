package io.github.queuesla.cli.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names of the organisations whose histories one run reads. */
final class HistoryNames {

    private HistoryNames() {}

    /**
     * The name of each folder: the last part of its path, or as many parts as it takes to tell all of them apart.
     *
     * @param folders different folders
     */
    static List<String> of(List<Path> folders) {
        List<Path> whole = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        int most = whole.stream().mapToInt(Path::getNameCount).max().orElse(1);
        int parts = 1;
        while (parts < most && new HashSet<>(names(whole, parts)).size() < folders.size()) {
            parts++;
        }
        return names(whole, parts);
    }

    private static List<String> names(List<Path> folders, int parts) {
        return folders.stream().map(folder -> name(folder, parts)).toList();
    }

    private static String name(Path folder, int parts) {
        int all = folder.getNameCount();
        if (all == 0) {
            return folder.toString();
        }
        // Part by part, because the path of a folder elsewhere has no other separator than the slash, and this machine
        // may.
        return IntStream.range(Math.max(0, all - parts), all)
                .mapToObj(part -> folder.getName(part).toString())
                .collect(Collectors.joining("/"));
    }
}
