package io.github.queuesla.http.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
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
    /** The proxy cannot be reached, or rejects the request. */
    PROXY,
    /** The server's certificate is invalid. */
    CERTIFICATE,
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
        BY_TYPE.put(CertificateProblem.class, CERTIFICATE);
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

    /** The reason for a request through a proxy: if it did not get through, the proxy is the cause. */
    NoResponse throughProxy() {
        return switch (this) {
            case NAME_NOT_RESOLVED, CONNECTION_REFUSED, UNREACHABLE, PROXY, TIMED_OUT, CUT, UNKNOWN -> PROXY;
            case CERTIFICATE, TLS -> this;
        };
    }
}
