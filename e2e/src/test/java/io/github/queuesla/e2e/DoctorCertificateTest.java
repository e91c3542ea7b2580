package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finding of doctor on a host with an invalid certificate. */
class DoctorCertificateTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void invalidCertificateIsUnavailable() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext()));
        server.start();
        try {
            Command.Run run = Command.in(folder)
                    .with("GENESYS_CLIENT_ID", "client-of-a-stranger")
                    .with("GENESYS_CLIENT_SECRET", "canary-secret")
                    .run(
                            "doctor",
                            "--org-url",
                            "https://127.0.0.1:" + server.getAddress().getPort());

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.out())
                    .containsPattern("problem +host ")
                    .contains("certificate is from an unknown authority")
                    .contains("--ca-file");
            assertThat(run.out()).doesNotContain("canary-secret");
        } finally {
            server.stop(0);
        }
    }
}
