package io.github.queuesla.server.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The certificate of a board with TLS, and those that lead from it to an authority. Immutable.
 *
 * @param chain the certificates, the board's own first
 */
public record Certificate(List<X509Certificate> chain) {

    /** The kinds of subject alternative names that a browser compares with an address (RFC 5280, 4.2.1.6). */
    private static final int DNS = 2;

    private static final int IP = 7;

    public Certificate {
        chain = List.copyOf(chain);
    }

    /**
     * The certificates of a PEM file.
     *
     * @throws IllegalArgumentException when there is none, or when the first one is not valid now
     */
    public static Certificate of(String pem, Instant now) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .forEach(each -> chain.add((X509Certificate) each));
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("has no readable certificate in PEM", unreadable);
        }
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("has no certificate in PEM, which begins with BEGIN CERTIFICATE");
        }
        X509Certificate own = chain.get(0);
        if (now.isAfter(own.getNotAfter().toInstant())) {
            throw new IllegalArgumentException(
                    "the certificate expired on " + own.getNotAfter().toInstant() + ": renew it");
        }
        if (now.isBefore(own.getNotBefore().toInstant())) {
            throw new IllegalArgumentException("the certificate is valid only from "
                    + own.getNotBefore().toInstant() + " on: check it and this machine's clock");
        }
        return new Certificate(chain);
    }

    /** The host names and addresses that it is for, as an address has them; {@code *.example.org} stands for any one label. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (List<?> name : alternativeNames(chain.get(0))) {
            String text = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
            if (Integer.valueOf(DNS).equals(name.get(0))) {
                names.add(text);
            } else if (Integer.valueOf(IP).equals(name.get(0))) {
                names.add(text.contains(":") ? "[" + text + "]" : text);
            }
        }
        return names;
    }

    private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateException unreadable) {
            return List.of();
        }
    }

    /** The certificate and its key as a server takes them. */
    KeyStore with(PrivateKey key) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("board", key, new char[0], chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("a certificate cannot be kept in memory", failed);
        }
    }
}
