package io.github.queuesla.history.day;

import io.github.queuesla.core.time.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a folder, listed once: a run reads only these, so all its numbers are of the same facts even while the
 * folder changes. Immutable.
 *
 * @param files the files that can be read, in order of their days
 * @param damaged the others; nothing is known of their days
 */
public record HistoryView(List<DayFile> files, List<DamagedFile> damaged) {

    /** A view without damaged files. */
    public HistoryView(List<DayFile> files) {
        this(files, List.of());
    }

    public HistoryView {
        files = List.copyOf(files);
        damaged = List.copyOf(damaged);
    }

    /** This view with the files of these days among the damaged ones. */
    public HistoryView without(Collection<LocalDate> days) {
        List<DamagedFile> all = new ArrayList<>(damaged);
        files.stream()
                .filter(file -> days.contains(file.day()))
                .forEach(file -> all.add(new DamagedFile(file.day(), file.location())));
        return new HistoryView(
                files.stream().filter(file -> !days.contains(file.day())).toList(), all);
    }

    /** The files by day. */
    public NavigableMap<LocalDate, DayFile> byDay() {
        return files.stream()
                .collect(Collectors.toMap(DayFile::day, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    /** The UTC days that a time range touches. */
    public HistoryView during(TimeRange range) {
        LocalDate first = Days.first(range);
        LocalDate last = Days.last(range);
        return new HistoryView(
                files.stream()
                        .filter(file -> isBetween(first, file.day(), last))
                        .toList(),
                damaged.stream()
                        .filter(file -> isBetween(first, file.day(), last))
                        .toList());
    }

    /** The days that both have, with other contents here than there, in order. */
    public List<LocalDate> differing(HistoryView other) {
        Map<LocalDate, DayFile> theirs = other.byDay();
        return files.stream()
                .filter(file -> Optional.ofNullable(theirs.get(file.day()))
                        .filter(theirFile -> !theirFile
                                .footer()
                                .contentHash()
                                .equals(file.footer().contentHash()))
                        .isPresent())
                .map(DayFile::day)
                .toList();
    }

    private static boolean isBetween(LocalDate first, LocalDate day, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * A hash of the days and the hashes of their contents: two views with the same hash have the same events.
     *
     * @return 64 hexadecimal digits
     */
    public String hash() {
        Sha256 hash = new Sha256();
        files.forEach(file -> hash.add(file.day() + " " + file.footer().contentHash() + "\n"));
        return hash.hex();
    }
}
