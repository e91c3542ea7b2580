package io.github.queuesla.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.server.access.StartToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The file that keeps the token of the start address, readable by its owner only.
 *
 * @param file its path
 */
record TokenFile(Path file) {

    private static final String OPTION = "--token-file: ";
    private static final int MOST_BYTES = 4 << 10;

    /** The token of the file, which is written when it does not exist. */
    StartToken token() {
        return Files.exists(file) ? read() : create();
    }

    private StartToken read() {
        try {
            return StartToken.of(TextFile.read(OPTION, file, MOST_BYTES).strip());
        } catch (IllegalArgumentException unfit) {
            throw CommandFailure.configuration(
                    OPTION + file + ": " + unfit.getMessage() + ": remove the file to get a new one");
        }
    }

    private StartToken create() {
        StartToken token = StartToken.random(new SecureRandom());
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(ByteBuffer.wrap((token.value() + "\n").getBytes(UTF_8)));
            return token;
        } catch (FileAlreadyExistsException justNow) {
            return read();
        } catch (IOException unwritable) {
            throw CommandFailure.configuration(
                    OPTION + file + " cannot be written: check that its folder exists and that you may write there");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
