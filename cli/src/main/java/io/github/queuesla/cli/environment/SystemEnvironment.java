package io.github.queuesla.cli.environment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The machine that this process really runs on. */
public final class SystemEnvironment {

    /** Set by the launcher: {@code 1} when standard output is a terminal, {@code 2} when standard error is, or both. */
    private static final String TERMINALS = "queuesla.terminals";

    /** Set by the launcher: how wide that terminal is. */
    private static final String COLUMNS = "queuesla.columns";

    private SystemEnvironment() {}

    /** The machine. */
    public static CliEnvironment of() {
        String terminals = System.getProperty(TERMINALS, "");
        return new CliEnvironment(
                System.getenv(),
                Path.of(""),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                InstantSource.system(),
                terminals.contains("1"),
                terminals.contains("2"),
                width());
    }

    /** What the user says beats what the launcher found. */
    private static OptionalInt width() {
        OptionalInt said = columns(System.getenv("COLUMNS"));
        return said.isPresent() ? said : columns(System.getProperty(COLUMNS));
    }

    private static OptionalInt columns(@Nullable String columns) {
        return columns != null && columns.matches("[1-9]\\d{1,3}")
                ? OptionalInt.of(Integer.parseInt(columns))
                : OptionalInt.empty();
    }
}
