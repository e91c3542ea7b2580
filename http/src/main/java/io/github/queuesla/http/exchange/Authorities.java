package io.github.queuesla.http.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificate authorities that servers may have in addition to those Java trusts. Immutable. */
public final class Authorities {
    private static final Authorities NONE = new Authorities(List.of());

    private final List<Certificate> certificates;

    private Authorities(List<Certificate> certificates) {
        this.certificates = certificates;
    }

    /** No additional ones. */
    public static Authorities none() {
        return NONE;
    }

    /**
     * The certificates of a file in PEM or DER; text around them does not matter.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds no certificate, or a damaged one
     */
    public static Authorities read(InputStream file) throws IOException {
        byte[] bytes = file.readAllBytes();
        try {
            List<Certificate> certificates = List.copyOf(
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)));
            if (!certificates.isEmpty()) {
                return new Authorities(certificates);
            }
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException("holds no readable certificate in PEM or DER", damaged);
        }
        throw new IllegalArgumentException("holds no certificate in PEM or DER");
    }

    /** These and others. */
    public Authorities and(Authorities others) {
        List<Certificate> all = new ArrayList<>(certificates);
        all.addAll(others.certificates);
        return new Authorities(List.copyOf(all));
    }

    /** How many there are. */
    public int count() {
        return certificates.size();
    }

    /** Trusts them as well as the authorities that Java trusts. */
    X509TrustManager trustManager() {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate known : manager(null).getAcceptedIssuers()) {
                all.setCertificateEntry("java-" + number++, known);
            }
            for (Certificate added : certificates) {
                all.setCertificateEntry("added-" + number++, added);
            }
            return manager(all);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("Java offers no usable trust store", broken);
        }
    }

    /** Sockets for TLS with servers that {@code trust} accepts. */
    static SSLSocketFactory sockets(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Java offers no usable TLS", broken);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
