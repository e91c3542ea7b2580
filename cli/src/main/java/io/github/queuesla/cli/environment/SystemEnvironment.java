package io.github.queuesla.cli.environment;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;

/** The real environment of this process. */
public final class SystemEnvironment {

    /** Set by the launcher: contains {@code 1} if standard output is a terminal, {@code 2} if standard error is. */
    private static final String TERMINALS = "queuesla.terminals";

    /** Set by the launcher: the width of the terminal in columns. */
    private static final String COLUMNS = "queuesla.columns";

    private SystemEnvironment() {}

    /** The environment, read once. */
    public static CliEnvironment of() {
        String terminals = System.getProperty(TERMINALS, "");
        return new CliEnvironment(
                System.getenv(),
                Path.of(""),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                InstantSource.system(),
                terminals.contains("1"),
                terminals.contains("2"),
                CliEnvironment.columns(System.getProperty(COLUMNS, "")),
                Colour.AUTO);
    }
}
