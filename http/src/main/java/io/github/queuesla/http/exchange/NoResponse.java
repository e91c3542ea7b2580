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

/** Why no answer came, or not all of it. */
public enum NoResponse {
    /** Nobody knows an address for the name of the host (DNS). */
    NAME_NOT_RESOLVED,
    /** The host does not take connections on that port. */
    CONNECTION_REFUSED,
    /** No way leads to the host. */
    UNREACHABLE,
    /** The proxy could not be reached, or did not let the request through. */
    PROXY,
    /** The certificate of the server does not hold. */
    CERTIFICATE,
    /** The two sides could not agree on a secure connection. */
    TLS,
    /** Nothing came in time. */
    TIMED_OUT,
    /** The connection was cut. */
    CUT,
    /** Something else; what was said about it may tell. */
    UNKNOWN;

    /** The more particular types first: most of them are socket exceptions as well. */
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

    /** Tells by the types of the failure and of those below it, the first that says something. */
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

    /** The same for a request that was to go through a proxy: whatever kept it from the proxy is the proxy's. */
    NoResponse throughProxy() {
        return switch (this) {
            case NAME_NOT_RESOLVED, CONNECTION_REFUSED, UNREACHABLE, PROXY, TIMED_OUT, CUT, UNKNOWN -> PROXY;
            case CERTIFICATE, TLS -> this;
        };
    }
}
