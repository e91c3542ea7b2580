package io.github.queuesla.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.server.Pem;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates and keys that belong together, and what is said of others. */
class TlsIdentityTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static Certificate certificate(String file) throws IOException {
        return Certificate.of(Pem.text(file), NOW);
    }

    @ParameterizedTest
    @CsvSource({"board.pem,board.key", "other-kind.pem,other-kind.key"})
    void certificateWithItsKeyIsAccepted(String certificate, String key) throws Exception {
        TlsIdentity identity = TlsIdentity.of(certificate(certificate), Pem.text(key));

        assertThat(identity.keyStore().isKeyEntry("board")).isTrue();
    }

    @Test
    void namesAreThoseThatAnAddressHas() throws IOException {
        assertThat(certificate("board.pem").names())
                .containsExactly("localhost", "*.board.example", "127.0.0.1", "[0:0:0:0:0:0:0:1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pkcs1.key|the key is not in PKCS #8, which begins with BEGIN PRIVATE KEY: convert it with openssl",
                "encrypted.key|the key is encrypted: write it without a passphrase",
                "other.key|the key is not that of the certificate",
                "other-kind.key|the key is unreadable, or of another kind than that of the certificate",
                "board.pem|has no private key in PEM"
            })
    void unfitKeyIsRefusedWithTheReason(String key, String message) throws IOException {
        Certificate certificate = certificate("board.pem");
        String text = Pem.text(key);

        assertThatThrownBy(() -> TlsIdentity.of(certificate, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void textWithoutACertificateIsRefused(String text) {
        assertThatThrownBy(() -> Certificate.of(text, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("certificate in PEM");
    }

    @Test
    void certificateIsRefusedBeforeAndAfterItIsValid() throws IOException {
        String pem = Pem.text("board.pem");

        assertThatThrownBy(() -> Certificate.of(pem, Instant.parse("2020-01-01T00:00:00Z")))
                .hasMessageStartingWith("the certificate is valid only from 2026-11-29T")
                .hasMessageEndingWith("on: check it and this machine's clock");
        assertThatThrownBy(() -> Certificate.of(pem, Instant.parse("2127-01-01T00:00:00Z")))
                .hasMessageStartingWith("the certificate expired on 2126-11-05T")
                .hasMessageEndingWith("Z: renew it");
    }

    @Test
    void keyIsShownNowhere() throws IOException {
        assertThat(TlsIdentity.of(certificate("board.pem"), Pem.text("board.key")))
                .hasToString("TlsIdentity[[localhost, *.board.example, 127.0.0.1, [0:0:0:0:0:0:0:1]], key masked]");
    }
}
