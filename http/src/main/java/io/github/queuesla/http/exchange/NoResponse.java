package io.github.queuesla.http.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The reason why there is no response, or only part of one. */
public enum NoResponse {
    /** The host name has no address (DNS). */
    NAME_NOT_RESOLVED,
    /** The host refuses connections on this port. */
    CONNECTION_REFUSED,
    /** There is no route to the host. */
    UNREACHABLE,
    /** The host did not accept a connection in time. */
    CONNECT_TIMED_OUT,
    /** The name of the proxy has no address (DNS). The message names the proxy, as with all reasons about proxies. */
    PROXY_NOT_RESOLVED,
    /** The proxy refuses connections, or there is no route to it. */
    PROXY_UNREACHABLE,
    /** The proxy did not respond in time. */
    PROXY_TIMED_OUT,
    /** The proxy requires a login, or does not accept the one it got (407). */
    PROXY_LOGIN,
    /** The proxy did not open a connection to the host. */
    PROXY_REFUSED,
    /** The server's certificate is from an authority that nobody here trusts. */
    UNKNOWN_AUTHORITY,
    /** The server's certificate belongs to other hosts. */
    CERTIFICATE_NAME,
    /** The server's certificate has expired, or is not valid yet. */
    CERTIFICATE_EXPIRED,
    /** The server's certificate is invalid for another reason, which the message explains. */
    CERTIFICATE,
    /** The server's first bytes are not those of TLS. */
    NOT_TLS,
    /** The TLS handshake took too long. */
    TLS_TIMED_OUT,
    /** The TLS handshake failed. */
    TLS,
    /** A time-out expired. */
    TIMED_OUT,
    /** The connection broke. */
    CUT,
    /** Another reason; the message may explain it. */
    UNKNOWN;

    /** The more specific types first: most of them are socket exceptions, too. */
    private static final Map<Class<? extends IOException>, NoResponse> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(UnknownHostException.class, NAME_NOT_RESOLVED);
        BY_TYPE.put(NoRouteToHostException.class, UNREACHABLE);
        BY_TYPE.put(ConnectException.class, CONNECTION_REFUSED);
        BY_TYPE.put(SSLException.class, TLS);
        BY_TYPE.put(InterruptedIOException.class, TIMED_OUT);
        BY_TYPE.put(EOFException.class, CUT);
        BY_TYPE.put(SocketException.class, CUT);
    }

    /** The reason for a failure: the first type that is known among it and its causes. */
    public static NoResponse of(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof NotSent notSent) {
                return notSent.reason();
            }
            for (Map.Entry<Class<? extends IOException>, NoResponse> known : BY_TYPE.entrySet()) {
                if (known.getKey().isInstance(one)) {
                    return known.getValue();
                }
            }
        }
        return UNKNOWN;
    }

    /** The reason in a few words, for logs. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("tls", "TLS");
    }

    /** Whether another attempt would fail in the same way, since the setup is wrong and not the network. */
    public boolean isLasting() {
        return switch (this) {
            // Many proxies lock an account after a few wrong passwords.
            case PROXY_LOGIN -> true;
            case UNKNOWN_AUTHORITY, CERTIFICATE_NAME, CERTIFICATE_EXPIRED, CERTIFICATE, NOT_TLS -> true;
            case NAME_NOT_RESOLVED, CONNECTION_REFUSED, UNREACHABLE, CONNECT_TIMED_OUT -> false;
            case PROXY_NOT_RESOLVED, PROXY_UNREACHABLE, PROXY_TIMED_OUT, PROXY_REFUSED -> false;
            case TLS_TIMED_OUT, TLS, TIMED_OUT, CUT, UNKNOWN -> false;
        };
    }
}
