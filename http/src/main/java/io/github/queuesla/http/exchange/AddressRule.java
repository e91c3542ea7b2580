package io.github.queuesla.http.exchange;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a request may go to: https anywhere, plain http to the machine itself only, unless allowed.
 *
 * <p>Immutable. {@link OkHttpExchange} asks it before every request, so it holds for the token address too.
 */
public final class AddressRule {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private final boolean insecureHttp;

    private AddressRule(boolean insecureHttp) {
        this.insecureHttp = insecureHttp;
    }

    /** Plain http for loopback only. */
    public static AddressRule secure() {
        return new AddressRule(false);
    }

    /** Plain http to any host: secrets then travel in clear. */
    public static AddressRule insecureHttpAllowed() {
        return new AddressRule(true);
    }

    /**
     * Passes silently when a request may be sent to {@code uri}.
     *
     * @throws IllegalArgumentException naming host and rule otherwise
     */
    public void check(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("an address needs a host, and '" + uri.getScheme() + ":' has none");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("credentials do not belong into the address of host " + host);
        }
        String scheme = scheme(uri.getScheme());
        if (scheme.equals("https")) {
            return;
        }
        if (!scheme.equals("http")) {
            throw new IllegalArgumentException(
                    "host " + host + ": only https and http are known, not '" + scheme + "'");
        }
        if (!insecureHttp && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("plain http to host " + host
                    + " is refused, because credentials would travel in clear: use https, or allow insecure http");
        }
    }

    private static String scheme(@Nullable String scheme) {
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
