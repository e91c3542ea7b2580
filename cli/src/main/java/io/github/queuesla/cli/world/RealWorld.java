package io.github.queuesla.cli.world;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The machine that this process really runs on. */
public final class RealWorld {

    /** Set by the launcher: {@code 1} when standard output is a terminal, {@code 2} when standard error is, or both. */
    private static final String TERMINALS = "queuesla.terminals";

    private RealWorld() {}

    /** The machine. */
    public static World of() {
        String terminals = System.getProperty(TERMINALS, "");
        return new World(
                System.getenv(),
                Path.of(""),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                InstantSource.system(),
                terminals.contains("1"),
                terminals.contains("2"),
                width(System.getenv("COLUMNS")));
    }

    private static OptionalInt width(@Nullable String columns) {
        return columns != null && columns.matches("[1-9]\\d{1,3}")
                ? OptionalInt.of(Integer.parseInt(columns))
                : OptionalInt.empty();
    }
}
