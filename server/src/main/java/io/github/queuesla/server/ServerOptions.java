package io.github.queuesla.server;

import io.github.queuesla.server.access.SignIn;
import io.github.queuesla.server.access.TlsSource;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.HostPort;

/**
 * How a server is reached, and what it allows.
 *
 * @param address the address to listen on
 * @param port the port; 0 for any free one
 * @param names the host names that requests may ask for
 * @param signIn who may read
 * @param limits what it allows
 * @param tls its certificate; empty for plain HTTP
 */
public record ServerOptions(
        InetAddress address, int port, List<String> names, SignIn signIn, Limits limits, Optional<TlsSource> tls) {

    /** The port of a server that does not say. */
    public static final int USUAL_PORT = 8750;

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    public ServerOptions {
        names = names.stream().map(HostPort::normalizeHost).toList();
    }

    /**
     * What a server allows.
     *
     * @param viewers pages that get updates at the same time
     * @param connections open connections
     */
    public record Limits(int viewers, int connections) {
        /** For a board on two cores. */
        public static final Limits USUAL = new Limits(1_000, 2_000);
    }

    /** On this machine only. */
    public static ServerOptions loopback(int port, SignIn signIn) {
        return new ServerOptions(
                InetAddress.getLoopbackAddress(), port, LOOPBACK, signIn, Limits.USUAL, Optional.empty());
    }

    /** The host of the start address: a name of the certificate, which a browser compares, or the address. */
    String host() {
        return tls.flatMap(source -> source.identity().names().stream()
                        .filter(name -> !name.startsWith("*."))
                        .findFirst())
                .orElseGet(() ->
                        address.isAnyLocalAddress() ? "127.0.0.1" : HostPort.normalizeHost(address.getHostAddress()));
    }
}
