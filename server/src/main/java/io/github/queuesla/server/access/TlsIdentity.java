package io.github.queuesla.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificate of a board with TLS, and its private key. Immutable. */
public final class TlsIdentity implements TlsSource {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final Certificate certificate;
    private final PrivateKey key;

    private TlsIdentity(Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * A certificate with the key of a PEM file.
     *
     * @throws IllegalArgumentException when the file has no readable key, or another one
     */
    public static TlsIdentity of(Certificate certificate, String pem) {
        if (pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || pem.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new IllegalArgumentException(
                    "the key is encrypted: write it without a passphrase, with openssl pkcs8 -topk8 -nocrypt");
        }
        Matcher found = KEY.matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException(
                    pem.contains(" PRIVATE KEY-----")
                            ? "the key is not in PKCS #8, which begins with BEGIN PRIVATE KEY: convert it with openssl"
                                    + " pkcs8 -topk8 -nocrypt"
                            : "has no private key in PEM, which begins with BEGIN PRIVATE KEY");
        }
        PublicKey shown = certificate.chain().get(0).getPublicKey();
        PrivateKey key = key(found.group(1), shown);
        if (!belong(key, shown)) {
            throw new IllegalArgumentException("the key is not that of the certificate");
        }
        return new TlsIdentity(certificate, key);
    }

    private static PrivateKey key(String base64, PublicKey shown) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance(shown.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "the key is unreadable, or of another kind than that of the certificate", unreadable);
        }
    }

    /** Whether what the one signs is what the other accepts. */
    private static boolean belong(PrivateKey key, PublicKey shown) {
        String algorithm = switch (shown.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> shown.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update("board".getBytes(UTF_8));
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(shown);
            checking.update("board".getBytes(UTF_8));
            return checking.verify(signature);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    /** The host names and addresses that the certificate is for. */
    public List<String> names() {
        return certificate.names();
    }

    /** The certificate and its key, as a server takes them. */
    public KeyStore keyStore() {
        return certificate.with(key);
    }

    @Override
    public TlsIdentity identity() {
        return this;
    }

    @Override
    public void look(Consumer<TlsIdentity> use) {
        // Never renewed.
    }

    @Override
    public String toString() {
        return "TlsIdentity[" + names() + ", key masked]";
    }
}
