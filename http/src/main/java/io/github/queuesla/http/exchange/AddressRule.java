package io.github.queuesla.http.exchange;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that requests may go to: https anywhere, plain http only to this machine unless allowed.
 *
 * <p>Immutable. {@link OkHttpExchange} checks it before every request, including those for tokens.
 */
public final class AddressRule {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private final boolean insecureHttp;

    private AddressRule(boolean insecureHttp) {
        this.insecureHttp = insecureHttp;
    }

    /** Allows plain http for loopback only. */
    public static AddressRule secure() {
        return new AddressRule(false);
    }

    /** Allows plain http to any host, which exposes secrets on the network. */
    public static AddressRule insecureHttpAllowed() {
        return new AddressRule(true);
    }

    /**
     * Checks that a request may be sent to {@code uri}.
     *
     * @throws PlainHttpException when it may not because it is plain http
     * @throws IllegalArgumentException when it may not; the message names host and rule
     */
    public void check(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("an address needs a host, and '" + uri.getScheme() + ":' has none");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address of host " + host + " must not contain credentials");
        }
        String scheme = scheme(uri.getScheme());
        if (scheme.equals("https")) {
            return;
        }
        if (!scheme.equals("http")) {
            throw new IllegalArgumentException(
                    "host " + host + ": the scheme must be https or http, not '" + scheme + "'");
        }
        if (!insecureHttp && !isLoopback(host)) {
            throw new PlainHttpException(host);
        }
    }

    /** Whether this is the name or an address of this machine itself. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    private static String scheme(@Nullable String scheme) {
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
