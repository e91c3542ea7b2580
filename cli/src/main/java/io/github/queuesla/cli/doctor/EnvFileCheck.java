package io.github.queuesla.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may read the file that holds secrets. */
final class EnvFileCheck {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private EnvFileCheck() {}

    static Finding of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return Finding.ok(name, "none here: variables come from the environment alone");
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (mode.stream().anyMatch(OF_OTHERS::contains)) {
                return Finding.warning(
                        name,
                        file + " may be read or written by others on this machine ("
                                + PosixFilePermissions.toString(mode) + ")",
                        "chmod 600 " + file);
            }
        } catch (UnsupportedOperationException | IOException noSuchModes) {
            return Finding.ok(name, file + " is read");
        }
        return Finding.ok(name, file + " is read, and nobody else may");
    }
}
