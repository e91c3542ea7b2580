package io.github.queuesla.history.settled;

import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.folder.FolderLayout;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledFault.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether settled periods are as they were frozen. Immutable.
 *
 * @param checked the number of files that were read or looked for, manifests included
 * @param faults what is wrong, by period, then by file
 */
public record SettledVerification(long checked, List<SettledFault> faults) {

    public SettledVerification {
        faults = List.copyOf(faults);
    }

    /** Reads every byte of these periods. */
    public static SettledVerification of(SettledPeriods periods, List<SettledName> names) {
        long checked = 0;
        List<SettledFault> faults = new ArrayList<>();
        for (SettledName name : names) {
            checked++;
            try {
                Optional<SettledPeriod> period = periods.find(name);
                if (period.isPresent()) {
                    checked += period.get().manifest().files().size();
                    faults.addAll(faults(period.get()));
                }
            } catch (HistoryException failed) {
                if (failed.kind() != Kind.SETTLED_DAMAGED) {
                    throw failed;
                }
                faults.add(new SettledFault(name, HistoryFolder.MANIFEST, Problem.NO_MANIFEST));
            }
        }
        return new SettledVerification(checked, faults);
    }

    /** What is wrong with a period, by file. */
    public static List<SettledFault> faults(SettledPeriod period) {
        List<SettledFault> faults = new ArrayList<>();
        for (KeptFile file : period.manifest().files()) {
            problem(period.folder(), file)
                    .ifPresent(problem -> faults.add(new SettledFault(period.name(), file.path(), problem)));
        }
        added(period).forEach(path -> faults.add(new SettledFault(period.name(), path, Problem.ADDED)));
        return faults;
    }

    private static Optional<Problem> problem(Path folder, KeptFile file) {
        Path place = folder.resolve(file.path());
        try {
            if (!Files.isRegularFile(place)) {
                return Optional.of(Problem.MISSING);
            }
            boolean same = Files.size(place) == file.bytes() && Sha256.of(place).equals(file.sha256());
            return same ? Optional.empty() : Optional.of(Problem.CHANGED);
        } catch (IOException failed) {
            throw HistoryException.reading(place, failed);
        }
    }

    /** The days that the folder has more than the manifest lists: their contacts would be counted. */
    private static Set<String> added(SettledPeriod period) {
        Set<String> known =
                period.manifest().files().stream().map(KeptFile::path).collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(period.folder())) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName() + "/" + FolderLayout.EVENTS)
                    .filter(path -> !known.contains(path)
                            && Files.exists(period.folder().resolve(path)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw HistoryException.reading(period.folder(), failed);
        }
    }
}
