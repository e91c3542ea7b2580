package io.github.queuesla.server;

import io.github.queuesla.server.access.ConnectionWatch;
import io.github.queuesla.server.access.RequestCheck;
import io.github.queuesla.server.access.TlsIdentity;
import io.github.queuesla.server.access.TlsSource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Javalin on a Jetty that bounds what a request, a connection and all connections together may take. */
final class WebServer {

    private static final int LARGEST_HEAD = 8 << 10;
    private static final int IDLE_MS = 60_000;
    private static final int THREADS = 32;
    /** As many as connect at once after a restart, when every page connects again. */
    private static final int ACCEPT_QUEUE = 1_024;

    /** What may wait for one reader outside the process, which is megabytes otherwise; a reader with more is slow. */
    private static final int UNREAD = 128 << 10;

    private final ServerOptions options;
    private final ConnectionWatch watch;
    private final SslContextFactory.Server tls = new SslContextFactory.Server();
    private @Nullable RequestCheck check;

    WebServer(ServerOptions options, InstantSource clock) {
        this.options = options;
        this.watch = new ConnectionWatch(clock);
    }

    ConnectionWatch watch() {
        return watch;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the port is not available
     */
    Javalin start(Consumer<JavalinConfig> routes) throws IOException {
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = 0;
            QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
            threads.setName("board");
            threads.setDaemon(true);
            config.jetty.threadPool = threads;
            config.jetty.addConnector((server, http) -> connector(server, http));
            config.jetty.modifyServer(this::guard);
            routes.accept(config);
        });
        try {
            return app.start();
        } catch (RuntimeException failed) {
            throw new IOException(failed);
        }
    }

    private Connector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(LARGEST_HEAD);
        ServerConnector connector = new ServerConnector(server, 1, 1, factories(http));
        connector.setHost(options.address().getHostAddress());
        connector.setPort(options.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedSendBufferSize(UNREAD);
        connector.setIdleTimeout(IDLE_MS);
        connector.addBean(watch);
        return connector;
    }

    private ConnectionFactory[] factories(HttpConfiguration http) {
        ConnectionFactory plain = new HttpConnectionFactory(http);
        if (options.tls().isEmpty()) {
            return new ConnectionFactory[] {plain};
        }
        // Hosts are checked by RequestCheck, so that a health check may ask for the address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        tls.setKeyStore(options.tls().get().identity().keyStore());
        tls.setKeyStorePassword("");
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        return new ConnectionFactory[] {new SslConnectionFactory(tls, plain.getProtocol()), plain};
    }

    private void guard(Server server) {
        server.setStopTimeout(0);
        check = new RequestCheck(
                names(options.tls().map(TlsSource::identity)), options.signIn().proxy());
        server.insertHandler(check);
        server.addBean(new NetworkConnectionLimit(options.limits().connections(), server));
    }

    private List<String> names(Optional<TlsIdentity> identity) {
        return Stream.concat(options.names().stream(), identity.map(TlsIdentity::names).orElse(List.of()).stream())
                .toList();
    }

    /** Serves new connections with the certificate as it is now. */
    synchronized void renew() {
        options.tls().ifPresent(source -> source.look(this::use));
    }

    private void use(TlsIdentity renewed) {
        try {
            tls.reload(factory -> factory.setKeyStore(renewed.keyStore()));
        } catch (Exception failed) {
            throw new IllegalStateException("a certificate cannot be served", failed);
        }
        Objects.requireNonNull(check).answerTo(names(Optional.of(renewed)));
    }
}
