package io.github.queuesla.history.day;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a folder, listed once: a run reads only these, so all its numbers are of the same facts even while the
 * folder changes. Immutable.
 *
 * @param files the files, in order of their days
 */
public record HistoryView(List<DayFile> files) {

    public HistoryView {
        files = List.copyOf(files);
    }

    /** The files by day. */
    public NavigableMap<LocalDate, DayFile> byDay() {
        return files.stream()
                .collect(Collectors.toMap(DayFile::day, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    /**
     * A hash of the days and the hashes of their contents: two views with the same hash have the same events.
     *
     * @return 64 hexadecimal digits
     */
    public String hash() {
        String list = files.stream()
                .map(file -> file.day() + " " + file.footer().contentHash() + "\n")
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
