package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.server.access.Certificate;
import io.github.queuesla.server.access.TlsIdentity;
import io.github.queuesla.server.access.TlsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The files of a certificate and its key, which are read again when they have changed. Not thread-safe. */
final class TlsFiles implements TlsSource {

    private static final int MOST_BYTES = 1 << 20;

    private final PemFile certificate;
    private final PemFile key;
    private final InstantSource clock;
    private final Messages messages;
    private final TlsIdentity identity;
    private List<Optional<FileStamp>> seen;
    private List<Optional<FileStamp>> read;

    /**
     * A file in PEM.
     *
     * @param option the option that names it
     * @param name its name on the command line
     * @param path its path
     */
    record PemFile(String option, String name, Path path) {

        <T> T read(Function<String, T> reading) {
            String text = TextFile.read(option + ": ", path, MOST_BYTES);
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException unfit) {
                throw CommandFailure.configuration(option + ": " + name + ": " + unfit.getMessage());
            }
        }

        /** What is different when the file was written or replaced; empty while it is not there. */
        Optional<FileStamp> stamp() {
            try {
                return Optional.of(FileStamp.of(path));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    /**
     * The files as they are.
     *
     * @param messages gets what becomes of later versions
     * @throws CommandFailure when they cannot be used
     */
    TlsFiles(PemFile certificate, PemFile key, InstantSource clock, Messages messages) {
        this.certificate = certificate;
        this.key = key;
        this.clock = clock;
        this.messages = messages;
        this.read = stamps();
        this.seen = read;
        this.identity = read();
    }

    private List<Optional<FileStamp>> stamps() {
        return List.of(certificate.stamp(), key.stamp());
    }

    private TlsIdentity read() {
        Certificate shown = certificate.read(text -> Certificate.of(text, clock.instant()));
        return key.read(text -> TlsIdentity.of(shown, text));
    }

    @Override
    public TlsIdentity identity() {
        return identity;
    }

    @Override
    public void look(Consumer<TlsIdentity> use) {
        List<Optional<FileStamp>> now = stamps();
        // Two files are not replaced at once: what is the same at two looks is complete.
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(read)) {
            read = now;
            try {
                use.accept(read());
                messages.say("new connections get the renewed certificate of " + certificate.name());
            } catch (CommandFailure unfit) {
                messages.say(unfit.getMessage() + "; the board goes on with the certificate that it has");
            }
        }
    }
}
