package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company's network: the platform is reached only through a proxy with a login, and its certificate is from the
 * company's own authority.
 */
@Timeout(60)
class ProxyTest {

    @TempDir
    private Path folder = Path.of("");

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    /** The simulator behind TLS, with a certificate for the host. */
    private ServerSocket tlsBefore(Simulator simulator, String host) throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName(host)
                        .signedBy(authority)
                        .build())
                .build();
        ServerSocket server = certificates
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(() -> {
            while (!server.isClosed()) {
                Socket client = server.accept();
                Socket plain = new Socket(
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                        simulator.baseUri().getPort());
                daemon(() -> client.getInputStream().transferTo(plain.getOutputStream()));
                daemon(() -> plain.getInputStream().transferTo(client.getOutputStream()));
            }
        });
        return server;
    }

    /** A part of a connection, which ends when one side closes it. */
    private interface Copying {
        void run() throws IOException;
    }

    private static void daemon(Copying work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void reportThroughAProxyIsThatOfTheDirectWay() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "Our own\n" + authority.certificatePem());
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW)));
                ServerSocket platform = tlsBefore(simulator, "api.example.test");
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(platform.getLocalPort()))) {
            Command.Run direct = Command.in(folder, simulator).run("report", "--format", "csv");
            Command proxied = Command.in(folder, simulator)
                    .with("GENESYS_ORG_URL", "api.example.test")
                    .with("https_proxy", "http://jo:secret@127.0.0.1:" + proxy.port());

            Command.Run ofOption = proxied.run("report", "--format", "csv", "--ca-file", "ca.pem");
            assertThat(ofOption.err()).isEqualTo(direct.err());
            assertThat(ofOption.out()).isEqualTo(direct.out());
            assertThat(proxy.requests()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.line()).isEqualTo("CONNECT api.example.test:443 HTTP/1.1");
                assertThat(request.header("Proxy-Authorization")).contains("Basic am86c2VjcmV0");
            });

            Command.Run ofVariable =
                    proxied.with("SSL_CERT_FILE", file.toString()).run("report", "--format", "csv");
            assertThat(ofVariable.out()).isEqualTo(direct.out());

            Command.Run doctor = proxied.run("doctor", "--ca-file", "ca.pem");
            assertThat(doctor.out() + doctor.err())
                    .contains(
                            "requests go through 127.0.0.1:" + proxy.port() + " (HTTPS_PROXY)",
                            "those of Java's authorities, and of 1 from --ca-file",
                            "responds, and its certificate is valid");
        }
    }

    @Test
    void certificateOfAnUnknownAuthorityOrHostIsNamed() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW)));
                ServerSocket platform = tlsBefore(simulator, "other.example.test");
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(platform.getLocalPort()))) {
            Command command = Command.in(folder, simulator)
                    .with("GENESYS_ORG_URL", "api.example.test")
                    .with("https_proxy", "127.0.0.1:" + proxy.port());

            Command.Run unknown = command.run("report");
            assertThat(unknown.err())
                    .contains("the server's certificate is from an unknown authority", "--ca-file or SSL_CERT_FILE");
            assertThat(unknown.exitCode()).isEqualTo(5);
            assertThat(proxy.requests()).hasSize(1);

            Command.Run other = command.run("report", "--ca-file", "ca.pem");
            assertThat(other.err()).contains("the server's certificate is for another host: other.example.test");
            assertThat(other.exitCode()).isEqualTo(5);
        }
    }
}
