package io.github.queuesla.http.exchange;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without the proxy, as {@code NO_PROXY} lists them: names with their subdomains, IP
 * addresses, networks such as {@code 10.0.0.0/8}, each with or without a port, or {@code *} for all. Immutable.
 */
final class NoProxy {
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IP = Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9a-f:.]*:[0-9a-f:.]*");
    private static final Pattern NETWORK = Pattern.compile("(.*)/(\\d{1,3})");
    private static final Pattern DOMAIN = Pattern.compile("(\\*?\\.)?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*\\.?");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+");

    private final List<String> entries;

    private NoProxy(List<String> entries) {
        this.entries = entries;
    }

    static NoProxy of(String list) {
        return new NoProxy(Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    /** Whether requests to this address go directly to its host. */
    boolean covers(URI uri) {
        String host = bare(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("\\.$", "");
        int port = uri.getPort() >= 0 ? uri.getPort() : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
        return entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    /** The entries that name no host, address or network, and so except nothing. */
    List<String> unreadable() {
        return entries.stream().filter(entry -> !isReadable(entry)).toList();
    }

    private static boolean isReadable(String entry) {
        Matcher withPort = WITH_PORT.matcher(entry);
        String host = bare(withPort.matches() ? withPort.group(1) : entry);
        Matcher network = NETWORK.matcher(host);
        if (network.matches()) {
            int bits = Integer.parseInt(network.group(2));
            return address(network.group(1))
                    .filter(bytes -> bits <= bytes.length * Byte.SIZE)
                    .isPresent();
        }
        boolean name = DOMAIN.matcher(host).matches() && !NUMBERS.matcher(host).matches();
        return entry.equals("*") || name || address(host).isPresent();
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        Matcher withPort = WITH_PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && coversHost(withPort.group(1), host);
        }
        return coversHost(entry, host);
    }

    private static boolean coversHost(String entry, String host) {
        String bare = bare(entry);
        Matcher network = NETWORK.matcher(bare);
        if (IP.matcher(host).matches()) {
            return network.matches()
                    ? isWithin(host, network.group(1), Integer.parseInt(network.group(2)))
                    : IP.matcher(bare).matches() && isWithin(host, bare, Integer.MAX_VALUE);
        }
        String domain = bare.replaceFirst("^\\*?\\.", "");
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    /** Whether the first {@code bits} bits of both addresses are the same. */
    private static boolean isWithin(String host, String network, int bits) {
        Optional<byte[]> one = address(host);
        Optional<byte[]> other = address(network);
        if (one.isEmpty() || other.isEmpty() || one.get().length != other.get().length) {
            return false;
        }
        int rest = Math.max(0, one.get().length * Byte.SIZE - bits);
        return new BigInteger(1, one.get()).shiftRight(rest).equals(new BigInteger(1, other.get()).shiftRight(rest));
    }

    /** The bytes of an IP address; empty for any other text. */
    private static Optional<byte[]> address(String text) {
        if (!IP.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Literals only, so nothing is looked up.
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
