package io.github.queuesla.e2e.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} with a certificate of its own. */
class OwnCertificateTest {

    private static final Instant NOW = Instant.parse("2026-03-11T14:37:12Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void boardIsServedOverTls() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .validityInterval(
                        NOW.minusSeconds(3_600).toEpochMilli(),
                        Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
                .build();
        Files.writeString(folder.resolve("board.pem"), own.certificatePem());
        Files.writeString(folder.resolve("board.key"), own.privateKeyPkcs8Pem());
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(own.certificate())
                .build();
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
        try (Simulator organisation = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)));
                ServedBoard served = ServedBoard.start(
                        folder,
                        organisation,
                        NOW,
                        "--within",
                        "20s",
                        "--tls-certificate",
                        "board.pem",
                        "--tls-key",
                        "board.key");
                Response page = client.newCall(new Request.Builder()
                                .url(served.startAddress().toString())
                                .build())
                        .execute()) {
            assertThat(served.startAddress()).hasScheme("https").hasHost("localhost");
            assertThat(page.code()).isEqualTo(200);
            assertThat(page.header("Set-Cookie")).contains("; Secure; ");
        }
    }
}
