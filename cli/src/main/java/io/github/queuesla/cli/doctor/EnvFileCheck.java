package io.github.queuesla.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Whether other users of this machine can read the file with the secrets. */
final class EnvFileCheck {

    private static final Set<PosixFilePermission> ACCESS_BY_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private EnvFileCheck() {}

    static Finding of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return Finding.ok(name, "not found: variables come from the environment only");
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (mode.stream().anyMatch(ACCESS_BY_OTHERS::contains)) {
                return Finding.warning(
                        name,
                        file + " is open to other users of this machine (" + PosixFilePermissions.toString(mode) + ")",
                        "chmod 600 " + file);
            }
        } catch (UnsupportedOperationException | IOException noPosixModes) {
            return Finding.ok(name, file + " is read");
        }
        return Finding.ok(name, file + " is read, and other users cannot read it");
    }
}
