package io.github.queuesla.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces known secrets in texts from a server, in every encoding in which they may appear. Immutable. */
public final class Redaction {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_IN_A_NAME = 16;

    private final List<SecretForms> secrets;
    private final List<SecretForms> secretsInNames;

    private Redaction(List<SecretForms> secrets, List<SecretForms> secretsInNames) {
        this.secrets = secrets;
        this.secretsInNames = secretsInNames;
    }

    /** Without any secret. */
    public static Redaction none() {
        return new Redaction(List.of(), List.of());
    }

    /** The same, with the secret of this OAuth client. */
    public Redaction and(ClientCredentials credentials) {
        String secret = credentials.clientSecret().reveal();
        // An error may quote the Authorization header, whose Base64 contains the pair (RFC 7617 section 2), not the
        // secret alone.
        byte[] basic = (credentials.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return and(secret).and(Base64.getEncoder().encodeToString(basic));
    }

    /** The same, with one more secret. */
    public Redaction and(Secret secret) {
        return and(secret.reveal());
    }

    /** The text with {@code ***} in place of each secret of four characters or more. */
    public String clean(String text) {
        return clean(text, secrets);
    }

    /**
     * A name, such as that of a queue, with {@code ***} in place of each secret of 16 characters or more. A shorter one
     * may be part of a name by chance; the platform's secrets and tokens are longer.
     */
    public String cleanName(String name) {
        return clean(name, secretsInNames);
    }

    private static String clean(String text, List<SecretForms> forms) {
        String clean = text;
        for (SecretForms word : forms) {
            clean = word.clean(clean);
        }
        return clean;
    }

    /** The failure itself; null when it, a cause or a suppressed failure quotes a secret. */
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
        // Shorter texts occur everywhere: replacing them would make every message unreadable.
        if (word.length() < SHORTEST) {
            return this;
        }
        SecretForms forms = SecretForms.of(word);
        return new Redaction(
                with(secrets, forms),
                word.length() < SHORTEST_IN_A_NAME ? secretsInNames : with(secretsInNames, forms));
    }

    private static List<SecretForms> with(List<SecretForms> forms, SecretForms word) {
        List<SecretForms> more = new ArrayList<>(forms);
        more.add(word);
        return List.copyOf(more);
    }
}
