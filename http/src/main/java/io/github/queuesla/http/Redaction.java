package io.github.queuesla.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes known secrets out of texts a server sent, in each form in which they travel. Immutable. */
public final class Redaction {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_IN_A_NAME = 16;

    private final List<SecretForms> forbidden;
    private final List<SecretForms> forbiddenInNames;

    private Redaction(List<SecretForms> forbidden, List<SecretForms> forbiddenInNames) {
        this.forbidden = forbidden;
        this.forbiddenInNames = forbiddenInNames;
    }

    /** Of nothing yet. */
    public static Redaction none() {
        return new Redaction(List.of(), List.of());
    }

    /** The same, and of the secret of that OAuth client. */
    public Redaction and(ClientCredentials credentials) {
        String secret = credentials.clientSecret().reveal();
        byte[] basic = (credentials.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return and(secret).and(Base64.getEncoder().encodeToString(basic));
    }

    /** The same, and of one more. */
    public Redaction and(Secret secret) {
        return and(secret.reveal());
    }

    /** The text with {@code ***} in place of each secret of four characters or more. */
    public String clean(String text) {
        return clean(text, forbidden);
    }

    /**
     * The name of a thing with {@code ***} in place of each secret of 16 characters or more. What is shorter may be a
     * part of a name by chance; the platform's secrets and tokens are longer.
     */
    public String cleanName(String name) {
        return clean(name, forbiddenInNames);
    }

    private static String clean(String text, List<SecretForms> words) {
        String clean = text;
        for (SecretForms word : words) {
            clean = word.clean(clean);
        }
        return clean;
    }

    /** The failure itself, or null when it, or one below or beside it, quotes a secret. */
    <E extends Throwable> @Nullable E clean(@Nullable E failure) {
        return quotes(failure, Collections.newSetFromMap(new IdentityHashMap<>())) ? null : failure;
    }

    private boolean quotes(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        String text = String.valueOf(failure.getMessage());
        if (!clean(text).equals(text) || quotes(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (quotes(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private Redaction and(String word) {
        if (word.length() < SHORTEST) {
            return this;
        }
        SecretForms forms = SecretForms.of(word);
        return new Redaction(
                with(forbidden, forms),
                word.length() < SHORTEST_IN_A_NAME ? forbiddenInNames : with(forbiddenInNames, forms));
    }

    private static List<SecretForms> with(List<SecretForms> words, SecretForms word) {
        List<SecretForms> more = new ArrayList<>(words);
        more.add(word);
        return List.copyOf(more);
    }
}
