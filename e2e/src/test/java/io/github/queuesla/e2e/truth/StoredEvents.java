package io.github.queuesla.e2e.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.RawTruth;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.organisation.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The events of a history, exported as a user would, and those of the contacts themselves, in the same words. */
record StoredEvents(List<String> lines) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static StoredEvents of(Path folder, String history, Instant now) {
        Path file = folder.resolve("events.csv");
        try {
            Files.deleteIfExists(file);
            Command.Run run = Command.in(folder)
                    .at(() -> now)
                    .run("history", "export", "--history", history, "--format", "csv", "-o", "events.csv");
            assertThat(run.exitCode()).as(run.err()).isZero();
            return new StoredEvents(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> String.join(" ", row[1], row[0], row[5], row[6], row[3]))
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Those of a day, in order. */
    List<String> of(String day) {
        return lines.stream().filter(line -> line.startsWith(day)).sorted().toList();
    }

    /** What the organisation knows of a day by then, in order. */
    static List<String> truth(Organisation organisation, LocalDate day, Instant now) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return RawTruth.of(organisation, AsOf.at(now), new TimeRange(start, end)).happenings().stream()
                .filter(one -> one.at().isBefore(now))
                .map(one -> String.join(
                        " ",
                        TIME.format(one.at()),
                        one.event().replace('-', '_'),
                        one.queue(),
                        one.media(),
                        one.event().equals("offered") ? "" : Long.toString(one.waitMillis())))
                .sorted()
                .toList();
    }
}
