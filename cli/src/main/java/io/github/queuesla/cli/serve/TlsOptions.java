package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.server.access.TlsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for a board with TLS. */
public final class TlsOptions {

    private static final String CERTIFICATE = "--tls-certificate";
    private static final String KEY = "--tls-key";

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
    Optional<TlsSource> source(CliEnvironment environment) {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw CommandFailure.usage("--tls-certificate and --tls-key go together: one of them is missing");
        }
        return Optional.of(new TlsFiles(
                new TlsFiles.PemFile(
                        CERTIFICATE, certificate, OptionParser.file(environment, CERTIFICATE, certificate)),
                new TlsFiles.PemFile(KEY, key, OptionParser.file(environment, KEY, key)),
                BoardTime.of(environment.clock()).real(),
                new Messages(environment)));
    }

    /** The same options on a command line. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        AddressOptions.add(arguments, CERTIFICATE, certificate);
        AddressOptions.add(arguments, KEY, key);
        return arguments;
    }
}
