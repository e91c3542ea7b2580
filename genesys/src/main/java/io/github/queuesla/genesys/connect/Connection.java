package io.github.queuesla.genesys.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses of the API and of the token endpoint. Immutable.
 *
 * @param api the API's base address
 * @param token the token endpoint's address
 * @param published whether this is one of the platform's own domains, with HTTP Basic for tokens and the published API;
 *     any other host is assumed to follow the tutorial
 */
public record Connection(URI api, URI token, boolean published) {

    /** The API of the platform's first region. */
    public static final String DEFAULT_ORG_URL = "https://api.mypurecloud.com";

    private static final int MOST_PORT = 65_535;

    /**
     * A connection to the API at an address; the default scheme is https.
     *
     * @param loginUrl the token host, if it is not the one derived from the address
     * @throws IllegalArgumentException when an address cannot be used
     */
    public static Connection of(String orgUrl, Optional<String> loginUrl) {
        URI given = address("the organisation's URL", orgUrl);
        Optional<String> domain = GenesysDomain.ofHost(given.getHost());
        URI api = domain.map(own -> withHost(given, "api." + own)).orElse(given);
        URI login = loginUrl.map(url -> address("the login URL", url))
                .orElseGet(
                        () -> domain.map(own -> withHost(given, "login." + own)).orElse(given));
        return new Connection(api, login.resolve("/oauth/token"), domain.isPresent());
    }

    /**
     * A connection to the API of a region.
     *
     * @param region an AWS region or one of the platform's domains
     * @throws IllegalArgumentException when there is no such region
     */
    public static Connection ofRegion(String region, Optional<String> loginUrl) {
        return of("https://api." + GenesysDomain.ofRegion(region), loginUrl);
    }

    /**
     * Checks a login URL.
     *
     * @throws IllegalArgumentException when it cannot be used
     */
    public static void requireLoginUrl(String url) {
        address("the login URL", url);
    }

    private static URI address(String what, String text) {
        String written = text.strip();
        String complete = written.contains("://") ? written : "https://" + written;
        try {
            URI uri = new URI(complete);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            boolean root = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            boolean port = uri.getPort() <= MOST_PORT;
            if (uri.getHost() != null && port && bare && root && (scheme.equals("https") || scheme.equals("http"))) {
                return URI.create(complete.replaceAll("/+$", ""));
            }
        } catch (URISyntaxException unreadable) {
            throw unusable(what);
        }
        throw unusable(what);
    }

    /** Does not quote the text, which may contain a password. */
    private static IllegalArgumentException unusable(String what) {
        return new IllegalArgumentException(
                what + " is not usable: write scheme and host (and a port) only, such as " + DEFAULT_ORG_URL);
    }

    private static URI withHost(URI uri, String host) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + host + port);
    }
}
