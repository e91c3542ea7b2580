package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of the id of an OAuth client in files: enough to know the client again, and no half of its credentials. */
public final class ClientIdHash {

    private ClientIdHash() {}

    /** The SHA-256 of the id, 64 hexadecimal digits. */
    public static String of(String clientId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(clientId.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
