package io.github.queuesla.history.folder;

import io.github.queuesla.history.folder.HistoryException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lock of the one writer of a folder. The system releases it when the process ends, however it ends. */
final class WriterLock implements AutoCloseable {

    /** Behind the text, which Windows would not let others read otherwise. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path file, Instant now) {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    SystemFiles.mode(file, "rw-------"));
            if (lock(channel) == null) {
                channel.close();
                throw HistoryException.of(Kind.IN_USE, file, holder(file));
            }
            String text = "process " + ProcessHandle.current().pid() + " since " + now + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return new WriterLock(channel);
        } catch (IOException failed) {
            throw HistoryException.writing(file, failed);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("the lock could not be released", failed);
        }
    }
}
