package io.github.queuesla.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Headers;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages by HMAC-SHA256, so that the receiver knows who sent them, and when. Immutable.
 *
 * @param secret what sender and receiver know
 */
public record WebhookSignature(Secret secret) {

    /** The header with the time of sending, in seconds since 1970. */
    public static final String TIMESTAMP = "X-Queue-Sla-Timestamp";

    /** The header with the signature: {@code v1=} and the HMAC of time, a point and the body, in hexadecimal. */
    public static final String SIGNATURE = "X-Queue-Sla-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    /** The headers with the time and the signature of a body. */
    Headers sign(Headers headers, byte[] body, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        return headers.with(TIMESTAMP, time).with(SIGNATURE, "v1=" + hmac(time, body));
    }

    private String hmac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
