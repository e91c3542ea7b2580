package io.github.queuesla.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes known secrets out of texts a server sent, in each form in which they travel. Immutable. */
public final class Redaction {
    private static final int SHORTEST = 4;

    private final List<String> forbidden;

    private Redaction(List<String> forbidden) {
        this.forbidden = forbidden;
    }

    /** Of nothing yet. */
    public static Redaction none() {
        return new Redaction(List.of());
    }

    static Redaction of(ClientCredentials credentials) {
        return none().and(credentials);
    }

    /** The same, and of the secret of that OAuth client. */
    public Redaction and(ClientCredentials credentials) {
        String secret = credentials.clientSecret().reveal();
        byte[] basic = (credentials.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return and(secret)
                .and(URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .and(Base64.getEncoder().encodeToString(basic));
    }

    /** The same, and of one more. */
    public Redaction and(Secret secret) {
        return and(secret.reveal());
    }

    /** The text with {@code ***} in place of each secret of four characters or more. */
    public String clean(String text) {
        String clean = text;
        for (String word : forbidden) {
            clean = clean.replace(word, "***");
        }
        return clean;
    }

    /** The failure itself, or null when it or one below it quotes a secret. */
    <E extends Throwable> @Nullable E clean(@Nullable E failure) {
        Throwable below = failure;
        while (below != null) {
            String text = String.valueOf(below.getMessage());
            if (!clean(text).equals(text)) {
                return null;
            }
            below = below.getCause();
        }
        return failure;
    }

    private Redaction and(String word) {
        if (word.length() < SHORTEST) {
            return this;
        }
        List<String> more = new ArrayList<>(forbidden);
        more.add(word);
        return new Redaction(List.copyOf(more));
    }
}
