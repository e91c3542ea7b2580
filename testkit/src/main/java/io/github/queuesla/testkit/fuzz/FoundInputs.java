package io.github.queuesla.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The stored inputs that once broke a rule; each run starts with them. */
final class FoundInputs {

    private static final int NAME_LENGTH = 12;

    private final Path folder;

    FoundInputs(FuzzTarget target) {
        this.folder = Path.of("src/test/resources/fuzz", target.name());
    }

    List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stores an input, to be committed together with the fix. */
    Path keep(byte[] input) {
        try {
            Files.createDirectories(folder);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(input);
            return Files.write(folder.resolve(HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH)), input);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
