package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.server.access.Certificate;
import io.github.queuesla.server.access.TlsIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for a board with TLS. */
public final class TlsOptions {

    private static final String CERTIFICATE = "--tls-certificate";
    private static final String KEY = "--tls-key";
    private static final int MOST_BYTES = 1 << 20;

    @Option(
            names = CERTIFICATE,
            paramLabel = "FILE",
            description =
                    "Serve HTTPS with this certificate (PEM, followed by those of its authorities); with --tls-key.")
    private @Nullable String certificate;

    @Option(
            names = KEY,
            paramLabel = "FILE",
            description = "File with the private key of the certificate (PEM, PKCS #8, without a passphrase).")
    private @Nullable String key;

    /** The certificate and its key; empty for plain HTTP. */
    Optional<TlsIdentity> identity(CliEnvironment environment) {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw CommandFailure.usage("--tls-certificate and --tls-key go together: one of them is missing");
        }
        Certificate read = read(
                environment,
                CERTIFICATE,
                certificate,
                text -> Certificate.of(
                        text, BoardTime.of(environment.clock()).real().instant()));
        return Optional.of(read(environment, KEY, key, text -> TlsIdentity.of(read, text)));
    }

    private static <T> T read(CliEnvironment environment, String option, String file, Function<String, T> reading) {
        String text = TextFile.read(option + ": ", environment.directory().resolve(file), MOST_BYTES);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unfit) {
            throw CommandFailure.configuration(option + ": " + file + ": " + unfit.getMessage());
        }
    }

    /** The same options on a command line. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        AddressOptions.add(arguments, CERTIFICATE, certificate);
        AddressOptions.add(arguments, KEY, key);
        return arguments;
    }
}
