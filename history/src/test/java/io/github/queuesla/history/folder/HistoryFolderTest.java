package io.github.queuesla.history.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.testing.CrashPoints;
import io.github.queuesla.history.testing.Events;
import io.github.queuesla.history.testing.FakeEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFolderTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Queue SALES = new Queue(
            new QueueId("q1"),
            "Sales \"é\"",
            Optional.of(new Division("d1", "Leeds")),
            new TreeMap<>(
                    Map.of(MediaType.VOICE, new ConfiguredTarget(Percentage.parse("79.5"), Duration.ofSeconds(20)))));
    private static final Queue OTHER = Queue.knownById(new QueueId("q2"));

    @TempDir
    Path parent;

    private final FakeEngine engine = new FakeEngine(CrashPoints.none());
    private Path path;

    @BeforeEach
    void place() {
        path = parent.resolve("my contacts");
    }

    private static OrganisationIdentity organisation(String host, String id, String... clients) {
        return new OrganisationIdentity(host, Optional.of(id).filter(text -> !text.isEmpty()), List.of(clients));
    }

    private static final OrganisationIdentity US = organisation("api.example", "", "c1");

    private HistoryWriter writer(OrganisationIdentity organisation) {
        return HistoryWriter.openOrCreate(path, organisation, new SystemFiles(), NOW);
    }

    private static void fails(Kind kind, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        HistoryException.class,
                        failed -> assertThat(failed.kind())
                                .as(failed.getMessage())
                                .isEqualTo(kind));
    }

    private static DayFooter footer(DayContent content) {
        return new DayFooter(
                DayFooter.FORMAT,
                new DayProvenance("job", NOW, Optional.of(NOW.minusSeconds(9))),
                DayState.PROVISIONAL,
                true,
                content.counts(),
                3,
                content.hash());
    }

    private DayFooter write(HistoryWriter writer) {
        return write(writer, DAY);
    }

    private DayFooter write(HistoryWriter writer, LocalDate day) {
        try (DayReplacement replacement = writer.replace(day, engine)) {
            replacement.add(
                    "c", List.of(Events.offered("q1", "c", Days.start(day).plusSeconds(43_200))));
            return footer(replacement.finish(content -> Optional.of(footer(content))));
        }
    }

    @Test
    void aFolderIsCreatedOnceAndOpenedAgain() {
        writer(US).close();
        HistoryFolder folder = HistoryFolder.open(path);

        assertThat(folder.organisation()).contains(US);
        assertThat(folder.created()).isEqualTo(NOW);
        assertThat(folder.view(engine)).isEqualTo(new HistoryView(List.of()));
        HistoryWriter.openOrCreate(path, US, new SystemFiles(), NOW.plusSeconds(5))
                .close();
        assertThat(HistoryFolder.open(path).created()).isEqualTo(NOW);
    }

    @Test
    void aHistoryOfImportedContactsIsOfNoOrganisationUntilItIsAdopted() {
        HistoryWriter.openOrCreate(path, new SystemFiles(), NOW).close();

        assertThat(HistoryFolder.open(path).organisation()).isEmpty();
        fails(Kind.NO_ORGANISATION, () -> writer(US));
        HistoryWriter.adopt(path, US, new SystemFiles(), NOW);
        writer(US).close();
        HistoryWriter.openOrCreate(path, new SystemFiles(), NOW).close();
        assertThat(HistoryFolder.open(path).organisation()).contains(US);
        fails(
                Kind.OTHER_ORGANISATION,
                () -> HistoryWriter.adopt(path, organisation("other.example", "", "c2"), new SystemFiles(), NOW));
        fails(Kind.OTHER_ORGANISATION, () -> writer(organisation("other.example", "", "c2")));
    }

    @Test
    void theViewHasTheDaysAndWhatTheySayOfThemselves() {
        DayFooter footer;
        try (HistoryWriter writer = writer(US)) {
            footer = write(writer);
        }
        HistoryView view = HistoryFolder.open(path).view(engine);

        assertThat(view.files()).singleElement().satisfies(file -> {
            assertThat(file.day()).isEqualTo(DAY);
            assertThat(Path.of(file.location())).isEqualTo(path.resolve("date=2024-02-29/events.parquet"));
            assertThat(file.bytes()).isEqualTo(Files.size(Path.of(file.location())));
            assertThat(file.footer()).isEqualTo(footer);
        });
        assertThat(footer.counts()).isEqualTo(Map.of(EventType.OFFERED, 1L));
    }

    @Test
    void viewOfATimeRangeHasItsDaysAndTheHashOfThem() {
        try (HistoryWriter writer = writer(US)) {
            List.of(DAY.minusDays(2), DAY.minusDays(1), DAY, DAY.plusDays(1)).forEach(day -> write(writer, day));
        }
        HistoryFolder folder = HistoryFolder.open(path);
        TimeRange range =
                new TimeRange(Days.start(DAY).minusMillis(1), Days.start(DAY).plusMillis(1));

        HistoryView view = folder.view(engine, range);

        assertThat(view.byDay()).containsOnlyKeys(DAY.minusDays(1), DAY);
        assertThat(view).isEqualTo(folder.view(engine).during(range));
        assertThat(view.hash())
                .isEqualTo(folder.view(engine).during(range).hash())
                .isNotEqualTo(folder.view(engine).hash());
    }

    @Test
    void fileOfAnotherDayIsNotOpenedForATimeRange() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer, DAY.minusDays(1));
            write(writer);
        }
        Path other = path.resolve("date=2024-02-29/events.parquet");
        sayNewerFormat(other);
        FileSeal.close(other, new SystemFiles());

        assertThat(HistoryFolder.open(path)
                        .view(engine, Days.range(DAY.minusDays(1)))
                        .files())
                .hasSize(1);
        fails(Kind.NEWER_FORMAT, () -> HistoryFolder.open(path).view(engine, Days.range(DAY)));
    }

    /** Changes the footer of a file, whose seal stays open. */
    private static void sayNewerFormat(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("[0-9a-f]{64}", FileSeal.OPEN);
        Files.writeString(file, text.replace("{\"format\":1,", "{\"format\":2,\"new\":[1],"), StandardCharsets.UTF_8);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
            writer.remember(QueueListing.of(List.of(SALES)), NOW);
        }
        try (Stream<Path> all = Files.walk(path)) {
            assertThat(all)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void aFolderThatIsNoHistoryIsRefused() throws IOException {
        fails(Kind.NO_HISTORY, () -> HistoryFolder.open(path));
        fails(Kind.NO_PARENT, () -> HistoryWriter.openOrCreate(path.resolve("a/b"), US, new SystemFiles(), NOW));
        Files.createDirectory(path);
        Files.writeString(path.resolve("letter.txt"), "dear", StandardCharsets.UTF_8);
        fails(Kind.NOT_EMPTY, () -> writer(US));
        assertThat(path.resolve("letter.txt")).hasContent("dear");
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
        }
        Path file = path.resolve("date=2024-02-29/events.parquet");
        sayNewerFormat(file);
        assertThat(HistoryFolder.open(path).view(engine).damaged())
                .as("a flipped digit")
                .hasSize(1);
        FileSeal.close(file, new SystemFiles());
        fails(Kind.NEWER_FORMAT, () -> HistoryFolder.open(path).view(engine));

        Files.writeString(path.resolve("_history.json"), "{\"format\":2}", StandardCharsets.UTF_8);
        fails(Kind.NEWER_FORMAT, () -> HistoryFolder.open(path));
        fails(Kind.NEWER_FORMAT, () -> writer(US));
    }

    @Test
    void aFileThatDoesNotSayWhatItHasIsDamaged() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
        }
        Path file = path.resolve("date=2024-02-29/events.parquet");
        for (String content : List.of("", "cut", "no json\n0\n", "{\"format\":1}\n0\n")) {
            Files.writeString(file, content, StandardCharsets.UTF_8);
            assertThat(HistoryFolder.open(path).view(engine))
                    .isEqualTo(new HistoryView(List.of(), List.of(new DamagedFile(DAY, file.toString()))));
        }
    }

    @Test
    void organisationsAreComparedByIdOrElseByHostAndClient() {
        writer(US).close();
        fails(Kind.OTHER_ORGANISATION, () -> writer(organisation("api.other", "", "c1")));
        fails(Kind.OTHER_ORGANISATION, () -> writer(organisation("api.example", "", "c2")));
        writer(organisation("api.example", "org", "c1")).close();
        writer(organisation("api.example", "org", "c2")).close();
        writer(organisation("api.example", "", "c2")).close();
        fails(Kind.OTHER_ORGANISATION, () -> writer(organisation("api.example", "other", "c1")));

        assertThat(HistoryFolder.open(path).organisation()).contains(organisation("api.example", "org", "c1", "c2"));
    }

    @Test
    void aSecondWriterIsRefusedAndToldWhoWrites() {
        try (HistoryWriter first = writer(US)) {
            assertThat(first.folder().path()).isEqualTo(path);
            assertThatThrownBy(() -> writer(US)).isInstanceOfSatisfying(HistoryException.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Kind.IN_USE);
                assertThat(refused.detail())
                        .contains("process " + ProcessHandle.current().pid() + " since " + NOW);
            });
        }
        writer(US).close();
    }

    @Test
    void whatAnEndedProcessLeftIsRemoved() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
        }
        Path left =
                Files.writeString(path.resolve("date=2024-02-29/_events.parquet.part"), "half", StandardCharsets.UTF_8);
        Files.writeString(path.resolve("_queues.json.part"), "half", StandardCharsets.UTF_8);
        writer(US).close();

        assertThat(left).doesNotExist();
        assertThat(path.resolve("_queues.json.part")).doesNotExist();
        assertThat(path.resolve("date=2024-02-29/events.parquet")).exists();
    }

    @Test
    void aDayThatIsDroppedKeepsItsOldFile() {
        try (HistoryWriter writer = writer(US)) {
            DayFooter footer = write(writer);
            try (DayReplacement day = writer.replace(DAY, engine)) {
                day.add("other", List.of());
            }
            try (DayReplacement day = writer.replace(DAY, engine)) {
                day.finish(content -> Optional.empty());
            }
            assertThat(HistoryFolder.open(path).view(engine).files())
                    .singleElement()
                    .satisfies(file -> assertThat(file.footer()).isEqualTo(footer));
            assertThat(path.resolve("date=2024-02-29/_events.parquet.part")).doesNotExist();
        }
    }

    @Test
    void pruningDeletesOldDaysAndNothingElse() throws IOException {
        Path settled = Files.createDirectories(path.resolve("_settled/2024-02/date=2024-02-29"));
        try (HistoryWriter writer = writer(US)) {
            write(writer);
            Path copy = Files.copy(path.resolve("date=2024-02-29/events.parquet"), settled.resolve("events.parquet"));
            HistoryView view = writer.folder().view(engine);
            assertThat(writer.prune(view, DAY)).isEmpty();
            assertThat(writer.prune(view, DAY.plusDays(1))).containsExactly(DAY);
            assertThat(path.resolve("date=2024-02-29")).doesNotExist();
            assertThat(copy).exists();
        }
    }

    @Test
    void daysThatAreTheFilesThatWereListedAreNotOpenedAgain() {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
        }
        HistoryFolder history = HistoryFolder.open(path);
        HistoryView listed = history.view(engine);
        int before = engine.opened().size();

        history.requireUnchanged(engine, listed);

        assertThat(engine.opened()).hasSize(before).isNotEmpty();
    }

    @Test
    void dayThatIsReplacedWhileItIsListedIsNamed() {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
            HistoryFolder history = HistoryFolder.open(path);
            engine.afterFooters(() -> {
                engine.afterFooters(() -> {});
                try (DayReplacement day = writer.replace(DAY, engine)) {
                    day.finish(content -> Optional.of(footer(content)));
                }
            });
            HistoryView listed = history.view(engine);

            fails(Kind.REPLACED, () -> history.requireUnchanged(engine, listed));
        }
    }

    @Test
    void dayThatWasReplacedOrRemovedSinceItWasListedIsNamed() throws IOException {
        try (HistoryWriter writer = writer(US)) {
            write(writer);
            write(writer, DAY.minusDays(1));
            HistoryFolder history = HistoryFolder.open(path);
            HistoryView listed = history.view(engine);
            write(writer);
            write(writer, DAY.plusDays(1));
            history.requireUnchanged(engine, listed);

            try (DayReplacement day = writer.replace(DAY, engine)) {
                day.finish(content -> Optional.of(footer(content)));
            }
            fails(Kind.REPLACED, () -> history.requireUnchanged(engine, listed));
            history.requireUnchanged(engine, listed.during(Days.range(DAY.minusDays(1))));

            Files.delete(path.resolve("date=2024-02-28/events.parquet"));
            fails(Kind.REMOVED, () -> history.requireUnchanged(engine, listed));
        }
    }

    @Test
    void queuesAreRememberedWithTheirDivisionsAndTargets() throws CountSourceException {
        try (HistoryWriter writer = writer(US)) {
            writer.remember(QueueListing.of(List.of(SALES, OTHER)), NOW);
        }
        KnownQueues queues = HistoryFolder.open(path).queues();

        assertThat(queues.seen()).contains(NOW);
        assertThat(queues.list(QueueSelection.all()).await()).isEqualTo(QueueListing.ofHistory(List.of(SALES, OTHER)));
    }

    @Test
    void aQueueThatThePlatformNoLongerListsKeepsItsNameUnlessAnotherHasIt() {
        Queue heir = new Queue(new QueueId("q3"), SALES.name(), Optional.empty(), new TreeMap<>());
        try (HistoryWriter writer = writer(US)) {
            writer.remember(QueueListing.of(List.of(SALES, OTHER)), NOW);
            writer.remember(QueueListing.of(List.of(SALES)), NOW.plusSeconds(1));
            assertThat(writer.folder().queues().listing().queues()).containsExactly(SALES, OTHER);
            writer.remember(QueueListing.of(List.of(heir)), NOW.plusSeconds(2));
            assertThat(writer.folder().queues().listing().queues()).containsExactly(heir, OTHER);
            writer.remember(QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED)), NOW.plusSeconds(3));
            assertThat(writer.folder().queues().seen()).contains(NOW.plusSeconds(2));
        }
    }

    @Test
    void withoutQueuesIdsServeAsNames() throws IOException {
        writer(US).close();
        assertThat(HistoryFolder.open(path).queues().listing().withheld()).isPresent();

        Files.writeString(path.resolve("_queues.json"), "{\"queues\":", StandardCharsets.UTF_8);
        assertThat(HistoryFolder.open(path).queues()).isEqualTo(KnownQueues.NONE);
    }

    @Test
    void theGateIsKeptAndNeverOpensSooner() throws IOException {
        writer(US).close();
        gate().close("c1", NOW.plusSeconds(60), NOW);
        gate().close("c1", NOW.plusSeconds(30), NOW);
        gate().close("c2", NOW, NOW);

        assertThat(gate().until("c1", NOW.plusSeconds(5))).contains(NOW.plusSeconds(60));
        assertThat(gate().until("c3", NOW)).isEmpty();
        Files.delete(path.resolve("_gate.json"));
        assertThat(gate().until("c1", NOW)).isEmpty();
        Files.writeString(path.resolve("_gate.json"), "{\"c1\":", StandardCharsets.UTF_8);
        assertThat(gate().until("c1", NOW)).isEmpty();
    }

    @Test
    void aGateClosedByAClockThatWasAheadIsClosedNoLongerThanThePlatformAsked() {
        writer(US).close();
        Instant wrong = NOW.plus(Duration.ofDays(366));
        gate().close("c1", wrong.plusSeconds(60), wrong);

        assertThat(gate().until("c1", NOW)).contains(NOW.plusSeconds(60));
        gate().close("c1", NOW.plusSeconds(90), NOW);
        assertThat(gate().until("c1", NOW.plusSeconds(5))).contains(NOW.plusSeconds(90));
    }

    private GateFile gate() {
        return HistoryFolder.open(path).gate(new SystemFiles());
    }

    @Test
    void aFullDiskAndAFolderThatCannotBeWrittenAreToldApart() {
        Path file = path.resolve("x");

        assertThat(HistoryException.writing(file, new IOException("No space left on device"))
                        .kind())
                .isEqualTo(Kind.DISK_FULL);
        assertThat(HistoryException.writing(file, new IOException("There is not enough space on the disk"))
                        .kind())
                .isEqualTo(Kind.DISK_FULL);
        assertThat(HistoryException.writing(file, new IOException("Read-only file system"))
                        .kind())
                .isEqualTo(Kind.NOT_WRITABLE);
    }
}
