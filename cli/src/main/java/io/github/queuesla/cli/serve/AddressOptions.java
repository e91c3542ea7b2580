package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.server.ServerOptions;
import io.github.queuesla.server.access.ProxySignIn;
import io.github.queuesla.server.access.SignIn;
import io.github.queuesla.server.access.StartToken;
import io.github.queuesla.server.access.TlsSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options for the address of the board, and for who may open it. */
public final class AddressOptions {

    private static final int MOST_BYTES = 4 << 10;
    private static final int SHORTEST_SECRET = 16;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8750",
            description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private String port = Integer.toString(ServerOptions.USUAL_PORT);

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "IP address to listen on; another than a loopback address needs --tls-certificate or"
                    + " --behind-proxy (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token of the start address, so that it stays the same after a restart;"
                    + " created if it does not exist (default: a new token at every start).")
    private @Nullable String tokenFile;

    @Option(names = "--no-open", description = "Do not open a browser.")
    private boolean noOpen;

    @Option(names = "--public-board", description = "Show the board without sign-in, to whoever reaches the address.")
    private boolean publicBoard;

    @Option(names = "--metrics-open", description = "Serve /metrics without sign-in; only on a loopback address.")
    private boolean metricsOpen;

    @Option(
            names = "--behind-proxy",
            paramLabel = "HEADER",
            description = "A reverse proxy signs users in and names them in this header; with --trusted-proxy and"
                    + " --proxy-secret-file.")
    private @Nullable String userHeader;

    @Option(names = "--trusted-proxy", paramLabel = "ADDRESS", description = "IP address of the proxy.")
    private @Nullable String trustedProxy;

    @Option(
            names = "--proxy-secret-file",
            paramLabel = "FILE",
            description = "File with the secret that the proxy sends in " + ProxySignIn.SECRET_HEADER + ".")
    private @Nullable String secretFile;

    @ArgGroup(validate = false)
    private TlsOptions tls = new TlsOptions();

    /** The options of the server. */
    ServerOptions server(CliEnvironment environment) {
        int chosen = OptionParser.number("--port", port, 0, 65_535);
        InetAddress address = OptionParser.option("--host", host, AddressOptions::address);
        Optional<ProxySignIn> proxy = proxy(environment);
        Optional<TlsSource> identity = tls.source(environment);
        if (!address.isLoopbackAddress() && proxy.isEmpty() && identity.isEmpty()) {
            throw CommandFailure.usage(
                    "--host " + host + ": the board speaks plain HTTP, and other machines may reach it only with TLS:"
                            + " add --tls-certificate and --tls-key, or --behind-proxy, --trusted-proxy and"
                            + " --proxy-secret-file");
        }
        if (!address.isLoopbackAddress() && metricsOpen) {
            throw CommandFailure.usage("--metrics-open cannot be combined with --host " + host
                    + ", which other machines reach: let Prometheus send the token instead");
        }
        SignIn signIn = new SignIn(token(environment), new SignIn.Openness(publicBoard, metricsOpen), proxy);
        ServerOptions loopback = ServerOptions.loopback(chosen, signIn);
        List<String> names = new ArrayList<>(loopback.names());
        names.add(host);
        return new ServerOptions(address, chosen, names, signIn, loopback.limits(), identity);
    }

    /** Whether a browser may be opened. */
    boolean opens() {
        return !noOpen;
    }

    private StartToken token(CliEnvironment environment) {
        return tokenFile == null
                ? StartToken.random(new SecureRandom())
                : new TokenFile(OptionParser.file(environment, "--token-file", tokenFile)).token();
    }

    private Optional<ProxySignIn> proxy(CliEnvironment environment) {
        if (userHeader == null && trustedProxy == null && secretFile == null) {
            return Optional.empty();
        }
        if (userHeader == null || trustedProxy == null || secretFile == null) {
            throw CommandFailure.usage(
                    "--behind-proxy, --trusted-proxy and --proxy-secret-file go together: one of them is missing");
        }
        String header = OptionParser.option("--behind-proxy", userHeader, AddressOptions::header);
        InetAddress address = OptionParser.option("--trusted-proxy", trustedProxy, AddressOptions::address);
        String secret = TextFile.read(
                        "--proxy-secret-file: ",
                        OptionParser.file(environment, "--proxy-secret-file", secretFile),
                        MOST_BYTES)
                .strip();
        if (secret.length() < SHORTEST_SECRET) {
            throw CommandFailure.configuration("--proxy-secret-file: the secret in " + secretFile + " has fewer than "
                    + SHORTEST_SECRET + " characters: use a random one");
        }
        return Optional.of(new ProxySignIn(header, address, secret));
    }

    private static String header(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a header, such as X-Remote-User");
        }
        return text;
    }

    private static InetAddress address(String text) {
        // A name would be looked up, and could be another address tomorrow.
        if (!text.matches("\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("'" + text + "' is not an IP address, such as 127.0.0.1");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is not an IP address, such as 127.0.0.1", unreadable);
        }
    }

    /** The same options on a command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--port", port, "--host", host));
        add(arguments, "--token-file", tokenFile);
        add(arguments, "--behind-proxy", userHeader);
        add(arguments, "--trusted-proxy", trustedProxy);
        add(arguments, "--proxy-secret-file", secretFile);
        arguments.addAll(tls.arguments());
        if (noOpen) {
            arguments.add("--no-open");
        }
        if (publicBoard) {
            arguments.add("--public-board");
        }
        if (metricsOpen) {
            arguments.add("--metrics-open");
        }
        return arguments;
    }

    /** Adds an option that is given. */
    static void add(List<String> arguments, String option, @Nullable String value) {
        if (value != null) {
            arguments.addAll(List.of(option, value));
        }
    }
}
