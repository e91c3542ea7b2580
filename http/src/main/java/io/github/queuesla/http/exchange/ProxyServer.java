package io.github.queuesla.http.exchange;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP proxy, with user and password if it requires them.
 *
 * <p>Immutable. {@link #toString()} shows host and port only.
 */
public final class ProxyServer {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?/?");
    private static final int DEFAULT_PORT = 80;
    private static final int MAX_PORT = 65_535;

    private final String host;
    private final int port;
    private final Optional<String> login;

    private ProxyServer(String host, int port, Optional<String> login) {
        this.host = host;
        this.port = port;
        this.login = login;
    }

    /**
     * The proxy of an address such as {@code http://user:password@proxy.example:8080}. Scheme and login may be missing,
     * and so may the port of an address with a scheme: it is 80, as that of any other http address.
     *
     * @throws IllegalArgumentException when it is not the address of an HTTP proxy; the message quotes no login
     */
    public static ProxyServer parse(String address) {
        Matcher scheme = SCHEME.matcher(address.strip());
        String rest = address.strip();
        if (scheme.matches()) {
            requireHttp(scheme.group(1).toLowerCase(Locale.ROOT));
            rest = scheme.group(2);
        }
        // The last one: an @ in a password is often left unescaped.
        int at = rest.lastIndexOf('@');
        Matcher place = PLACE.matcher(rest.substring(at + 1));
        if (!place.matches()) {
            throw new IllegalArgumentException(
                    "this is not the address of a proxy: write http://HOST:PORT, such as http://proxy.example:8080");
        }
        if (place.group(2) == null && !scheme.matches()) {
            throw new IllegalArgumentException("'" + place.group(1) + "' has no port: write http://HOST:PORT, such as"
                    + " http://proxy.example:8080");
        }
        int port = place.group(2) == null ? DEFAULT_PORT : Integer.parseInt(place.group(2));
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the proxy's port must be from 1 to " + MAX_PORT);
        }
        return new ProxyServer(place.group(1), port, at < 0 ? Optional.empty() : Optional.of(login(rest, at)));
    }

    private static void requireHttp(String scheme) {
        if (scheme.startsWith("socks")) {
            throw new IllegalArgumentException(
                    "SOCKS proxies are not supported: name an HTTP proxy, such as http://proxy.example:8080");
        }
        if (scheme.equals("https")) {
            throw new IllegalArgumentException("TLS to the proxy itself is not supported: write http:// in front of its"
                    + " host. Requests to https addresses are encrypted all the way anyway");
        }
        if (!scheme.equals("http")) {
            throw new IllegalArgumentException("the scheme of a proxy must be http, not '" + scheme + "'");
        }
    }

    private static String login(String rest, int at) {
        String userInfo = rest.substring(0, at);
        int colon = userInfo.indexOf(':');
        String user = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password = colon < 0 ? "" : decoded(userInfo.substring(colon + 1));
        if ((user + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the proxy's user and password must not contain control characters");
        }
        return user + ":" + password;
    }

    /** The text without percent-encoding; a percent sign that encodes nothing stays, since it is often left unescaped. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
            if (encoded[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(encoded[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whether it has a password. */
    public boolean hasPassword() {
        return login.filter(pair -> !pair.endsWith(":")).isPresent();
    }

    /** The texts that must never be shown: the password, alone and as it is sent. */
    List<String> secrets() {
        return hasPassword()
                ? login.stream()
                        .flatMap(pair -> List.of(pair.substring(pair.indexOf(':') + 1), base64(pair)).stream())
                        .toList()
                : List.of();
    }

    /** The value of {@code Proxy-Authorization} (RFC 7617); empty without a login. */
    Optional<String> authorization() {
        return login.map(pair -> "Basic " + base64(pair));
    }

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    Proxy proxy() {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        // Unresolved: the lookup belongs to the attempt, where it is timed and its failure is explained.
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(bare, port));
    }

    /** Host and port. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
