package io.github.queuesla.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of the start address. Whoever opens that address gets a cookie that is derived from it, so the server keeps no list
 * of sessions. Immutable.
 */
public final class StartToken {

    private static final int BYTES = 24;
    private static final int SHORTEST = 32;
    private static final String HMAC = "HmacSHA256";

    private final String value;

    private StartToken(String value) {
        this.value = value;
    }

    /** A new token of 192 bits. */
    public static StartToken random(RandomGenerator secure) {
        byte[] bytes = new byte[BYTES];
        secure.nextBytes(bytes);
        return new StartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token that was made before. */
    public static StartToken of(String text) {
        if (!text.matches("[A-Za-z0-9_-]{" + SHORTEST + ",128}")) {
            throw new IllegalArgumentException(
                    "a start token has " + SHORTEST + " to 128 letters, digits, - and _, and this text does not");
        }
        return new StartToken(text);
    }

    /** The token itself. */
    public String value() {
        return value;
    }

    /** The value of the cookie of a browser that opened the start address. */
    String cookie() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(value.getBytes(UTF_8), HMAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal("session".getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(HMAC + " is missing from this Java runtime", impossible);
        }
    }

    boolean matches(String text) {
        return same(text, value);
    }

    boolean hasCookie(String text) {
        return same(text, cookie());
    }

    /** Compares in a time that does not depend on where the texts differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "StartToken[masked]";
    }
}
