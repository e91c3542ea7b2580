package io.github.queuesla.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pretend organisations with little traffic, and folders with their contacts. */
final class Histories {

    /** The name of the folder in commands. */
    static final String FOLDER = "contacts";

    private Histories() {}

    static Simulator organisation(Behaviour behaviour) {
        return Organisations.withVolume(0.05, behaviour);
    }

    static Simulator organisation() {
        return organisation(Behaviour.faultless());
    }

    /** A history of three days, of which the last is provisional. */
    static void synced(Path folder, Simulator simulator) {
        Command.Run run = Command.in(folder, simulator)
                .run("sync", "--history", FOLDER, "--from", "2024-02-04", "--to", "2024-02-08");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** Copies the history of one folder into another. */
    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from.resolve(FOLDER))) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path events(Path folder, String day) {
        return folder.resolve(FOLDER).resolve("date=" + day).resolve("events.parquet");
    }

    /** The names in the history, in order. */
    static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder.resolve(FOLDER))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
