package io.github.queuesla.e2e.secrecy;

import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server with a self-signed certificate. */
final class Forger implements AutoCloseable {

    private final RawHttpServer server;

    private Forger(RawHttpServer server) {
        this.server = server;
    }

    static Forger start() {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates certificates =
                new HandshakeCertificates.Builder().heldCertificate(own).build();
        return new Forger(
                RawHttpServer.startTls(certificates.sslContext().getServerSocketFactory(), Reply.answer(200, "{}")));
    }

    String address() {
        return "https://127.0.0.1:" + server.port();
    }

    int requests() {
        return server.requests().size();
    }

    @Override
    public void close() {
        server.close();
    }
}
