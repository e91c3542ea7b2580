package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.http.exchange.Authorities;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.ProxyRule;
import io.github.queuesla.http.exchange.ProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options for the proxy and for certificate authorities. Their variables are those of the process only: a {@code .env}
 * file that someone planted in a folder must not send requests elsewhere, or make them trust someone.
 */
public class NetworkOptions {

    private static final String CA_FILE = "--ca-file";
    private static final String CA_VARIABLE = "SSL_CERT_FILE";

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            order = 10,
            description = "HTTP proxy, such as http://proxy.example:8080 (HTTPS_PROXY, with user and password where"
                    + " needed; NO_PROXY).")
    private @Nullable String proxy;

    @Option(
            names = CA_FILE,
            paramLabel = "FILE",
            order = 11,
            description = "Certificates (PEM) of more authorities to trust, such as your company's (SSL_CERT_FILE).")
    private @Nullable Path caFile;

    /**
     * The rule for proxies: the option, else the variables.
     *
     * @throws CommandFailure if the option names no HTTP proxy, or has a password
     */
    public ProxyRule proxies(CliEnvironment environment) {
        if (proxy == null) {
            return ProxyRule.ofVariables(environment.variables());
        }
        ProxyServer server = OptionParser.option("--proxy", proxy, ProxyServer::parse);
        if (server.hasPassword()) {
            throw CommandFailure.usage("--proxy: passwords are not accepted as arguments, which other users of this"
                    + " machine can read: set HTTPS_PROXY=http://USER:PASSWORD@" + server + " instead, and replace the"
                    + " password you typed");
        }
        return ProxyRule.always(server);
    }

    /** The option that names the proxy of {@link #proxies}; empty without it. */
    public Optional<String> proxyOption() {
        return Optional.ofNullable(proxy).map(given -> "--proxy");
    }

    /**
     * Checks the values of the options. A run that needs neither proxy nor certificates checks them too, since a
     * mistyped name would otherwise be noticed only where it is needed.
     *
     * @throws CommandFailure if one is not usable
     */
    public void requireUsable(CliEnvironment environment) {
        proxies(environment);
        authoritiesOfOption(environment);
    }

    /**
     * The authorities of the option and of the variable; none without TLS, where only the option is checked.
     *
     * @throws CommandFailure if a file cannot be read, or holds no certificate
     */
    final Authorities authorities(CliEnvironment environment, boolean tls) {
        Authorities ofOption = authoritiesOfOption(environment);
        if (!tls) {
            return Authorities.none();
        }
        return Optional.ofNullable(environment.variables().get(CA_VARIABLE))
                .filter(file -> !file.isBlank())
                .map(file -> authorities(CA_VARIABLE, environment.directory().resolve(file.strip())))
                .map(ofOption::and)
                .orElse(ofOption);
    }

    /**
     * The way to those addresses.
     *
     * @throws CommandFailure if a proxy or a file with certificates is not usable
     */
    public final NetworkSettings network(CliEnvironment environment, List<URI> addresses) {
        ProxyRule proxies = proxies(environment);
        addresses.forEach(address -> OptionParser.configured(() -> proxies.proxy(address)));
        boolean tls = addresses.stream().anyMatch(address -> "https".equalsIgnoreCase(address.getScheme()));
        return new NetworkSettings(proxies, authorities(environment, tls), Set.of());
    }

    private Authorities authoritiesOfOption(CliEnvironment environment) {
        return Optional.ofNullable(caFile)
                .map(file -> authorities(CA_FILE, environment.directory().resolve(file)))
                .orElse(Authorities.none());
    }

    /** The option and the variable that name the files of {@link #authorities}. */
    public String authorityNames(CliEnvironment environment) {
        boolean variable =
                !environment.variables().getOrDefault(CA_VARIABLE, "").isBlank();
        String option = caFile == null ? "" : CA_FILE;
        return variable ? option + (option.isEmpty() ? "" : " and ") + CA_VARIABLE : option;
    }

    private static Authorities authorities(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Authorities.read(in);
        } catch (IOException unreadable) {
            throw CommandFailure.configuration(
                    name + ": " + file + " cannot be read: check that it exists and that you may read it");
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.configuration(name + ": " + file + " " + refused.getMessage());
        }
    }
}
