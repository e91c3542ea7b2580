package io.github.queuesla.history.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.settled.SettledFault.Problem;
import io.github.queuesla.history.testing.Crash;
import io.github.queuesla.history.testing.CrashPoints;
import io.github.queuesla.history.testing.CrashingFiles;
import io.github.queuesla.history.testing.FakeEngine;
import io.github.queuesla.history.testing.UnforcedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodFreezerTest {

    private static final SettledName NAME = new SettledName("february");

    @TempDir
    Path parent;

    private final FakeEngine engine = new FakeEngine(CrashPoints.none());
    private Path path;

    @BeforeEach
    void write() {
        path = parent.resolve("contacts");
        SettledFixture.write(path, engine, "c1");
    }

    private SettledPeriod settle(FileOperations files) {
        return SettledFixture.settle(path, engine, NAME, files);
    }

    private List<SettledFault> faults() {
        SettledPeriods periods = SettledPeriods.of(HistoryFolder.open(path));
        return SettledVerification.of(periods, periods.names()).faults();
    }

    private Path frozen(String file) {
        return path.resolve("_settled/february").resolve(file);
    }

    @Test
    void aSettledPeriodHasItsDaysContractResultAndQueues() {
        SettledPeriod settled = settle(new SystemFiles());

        assertThat(settled.manifest().files())
                .extracting(KeptFile::path)
                .containsExactly(
                        "_contract.yaml",
                        "_history.json",
                        "_queues.json",
                        "_result.json",
                        "date=2024-02-28/events.parquet",
                        "date=2024-02-29/events.parquet");
        assertThat(settled.contract()).hasContent("contract: C");
        assertThat(settled.result()).isEqualTo("{\"totals\":[]}");
        assertThat(settled.manifest().period()).isEqualTo(SettledFixture.PERIOD);
        assertThat(faults()).isEmpty();
    }

    @Test
    void itsFolderIsAHistoryWithTheSameContacts() {
        HistoryView before = HistoryFolder.open(path).view(engine);
        SettledPeriod settled = settle(new SystemFiles());
        HistoryFolder folder = HistoryFolder.open(settled.folder());

        assertThat(folder.view(engine).hash()).isEqualTo(before.hash());
        assertThat(folder.queues()).isEqualTo(HistoryFolder.open(path).queues());
    }

    @Test
    void aDayIsNotKeptTwiceOnTheDisk() throws IOException {
        settle(new SystemFiles());
        assertThat(Files.isSameFile(
                        frozen("date=2024-02-29/events.parquet"), path.resolve("date=2024-02-29/events.parquet")))
                .isTrue();
    }

    @Test
    void whereNoFileHasTwoNamesADayIsCopied() throws IOException {
        Path second = parent.resolve("second");
        new SystemFiles().link(Files.writeString(parent.resolve("first"), "text"), second);
        assertThat(Files.isSameFile(parent.resolve("first"), second)).isTrue();
        // A name that is taken cannot become a link.
        Path other = Files.writeString(parent.resolve("other"), "another text");
        new SystemFiles().link(other, second);

        assertThat(second).hasContent("another text");
        assertThat(Files.isSameFile(other, second)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        settle(new SystemFiles());
        try (Stream<Path> all = Files.walk(path.resolve("_settled"))) {
            assertThat(all)
                    .hasSize(11)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void itStaysWhenDaysAreReplacedOrPruned() {
        String hash = settle(new SystemFiles()).manifest().facts().hash();
        SettledFixture.write(path, engine, "c2");
        assertThat(HistoryFolder.open(path).view(engine).hash()).isNotEqualTo(hash);
        assertThat(faults()).isEmpty();

        try (HistoryWriter writer = SettledFixture.writer(path, new SystemFiles())) {
            HistoryView view = writer.folder().view(engine);
            assertThat(writer.prune(view, SettledFixture.SECOND.plusDays(1))).hasSize(2);
        }
        assertThat(faults()).isEmpty();
        assertThat(HistoryFolder.open(frozen("")).view(engine).hash()).isEqualTo(hash);
    }

    @Test
    void itStaysWhenTheFolderMoves() throws IOException {
        settle(new SystemFiles());
        path = Files.move(path, parent.resolve("elsewhere"));

        assertThat(faults()).isEmpty();
        assertThat(Files.readString(frozen("_settled.json"))).doesNotContain(parent.toString());
    }

    @Test
    void itNeverChanges() {
        SettledPeriod settled = settle(new SystemFiles());
        for (Runnable writing : List.<Runnable>of(
                () -> SettledFixture.writer(settled.folder(), new SystemFiles()),
                () -> HistoryWriter.open(
                        HistoryFolder.open(settled.folder()), new SystemFiles(), SettledFixture.NOW))) {
            assertThatThrownBy(writing::run)
                    .isInstanceOfSatisfying(
                            HistoryException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.SETTLED));
        }
    }

    @Test
    void everyChangedFileIsNamed() throws IOException {
        settle(new SystemFiles());
        Files.writeString(frozen("_contract.yaml"), "contract: D", StandardCharsets.UTF_8);
        Files.delete(frozen("date=2024-02-28/events.parquet"));
        Files.createDirectory(frozen("date=2024-03-01"));
        Files.writeString(frozen("date=2024-03-01/events.parquet"), "more", StandardCharsets.UTF_8);

        assertThat(faults())
                .extracting(fault -> fault.path() + " " + fault.problem())
                .containsExactly(
                        "_contract.yaml " + Problem.CHANGED,
                        "date=2024-02-28/events.parquet " + Problem.MISSING,
                        "date=2024-03-01/events.parquet " + Problem.ADDED);
    }

    @Test
    void aDamagedManifestIsAFaultAndAPeriodOfANewerFormatIsRefused() throws IOException {
        settle(new SystemFiles());
        for (String text : List.of("", "cut", "{\"format\":1}", "{\"format\":1,\"period\":{\"timeZone\":\"X/Y\"}}")) {
            Files.writeString(frozen("_settled.json"), text, StandardCharsets.UTF_8);
            assertThat(faults()).extracting(SettledFault::problem).containsExactly(Problem.NO_MANIFEST);
        }
        Files.delete(frozen("_settled.json"));
        assertThat(faults()).extracting(SettledFault::problem).containsExactly(Problem.NO_MANIFEST);
        Files.writeString(frozen("_settled.json"), "{\"format\":2}", StandardCharsets.UTF_8);
        assertThatThrownBy(this::faults)
                .isInstanceOfSatisfying(
                        HistoryException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.NEWER_FORMAT));
    }

    @Test
    void aCrashLeavesItWholeOrNotAtAllAndTheNextRunGoesOn() throws IOException {
        CrashPoints all = CrashPoints.none();
        SettledFixture.settle(path, engine, new SettledName("other"), new CrashingFiles(all));
        for (long step = 0; step < all.passed(); step++) {
            UnforcedFiles disk = new UnforcedFiles();
            CrashingFiles files = new CrashingFiles(CrashPoints.at(step), disk);
            assertThatThrownBy(() -> settle(files)).as("step %d", step).isInstanceOf(Crash.class);
            disk.failPower();

            assertThat(faults()).as("step %d", step).isEmpty();
            if (SettledPeriods.of(HistoryFolder.open(path)).find(NAME).isEmpty()) {
                settle(new SystemFiles());
            }
            assertThat(faults()).as("step %d", step).isEmpty();
            assertThat(names()).as("step %d", step).containsExactly("february", "other");
            SettledFixture.remove(path.resolve("_settled/february"));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(path.resolve("_settled"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
