package io.github.queuesla.http.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The explanation of a call that failed before its request was sent. The reason comes from the phase and the types of
 * the exceptions, never from their messages; only details do.
 */
final class ConnectionFailure {
    private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*)]", Pattern.DOTALL);
    private static final Pattern LAST_STATUS = Pattern.compile("\\b([1-5]\\d\\d)$");

    private final NetworkSettings network;

    ConnectionFailure(NetworkSettings network) {
        this.network = network;
    }

    /** Why the request to {@code uri} was not sent. */
    NotSent of(Throwable cause, URI uri, ConnectionState connection) {
        NoResponse reason = reason(cause, connection);
        return new NotSent(detail(reason, cause, uri), reason, cause);
    }

    private static NoResponse reason(Throwable cause, ConnectionState connection) {
        boolean timedOut = connection.late() || cause instanceof InterruptedIOException;
        if (cause instanceof ProxyLogin.Refused) {
            return NoResponse.PROXY_LOGIN;
        }
        return switch (connection.phase()) {
            case RESOLVING -> resolving(cause, connection.proxied());
            case CONNECTING -> connection.proxied() ? connectingToProxy(cause, timedOut) : connecting(cause, timedOut);
            case SECURING, SENDING -> timedOut ? NoResponse.TLS_TIMED_OUT : securing(cause);
        };
    }

    private static NoResponse resolving(Throwable cause, boolean proxied) {
        NoResponse reason = NoResponse.of(cause);
        return reason == NoResponse.NAME_NOT_RESOLVED && proxied ? NoResponse.PROXY_NOT_RESOLVED : reason;
    }

    private static NoResponse connecting(Throwable cause, boolean timedOut) {
        if (timedOut) {
            return NoResponse.CONNECT_TIMED_OUT;
        }
        // ENETUNREACH is a plain SocketException, and EHOSTUNREACH has a subtype.
        boolean unreachable = cause instanceof SocketException && !(cause instanceof ConnectException);
        return unreachable ? NoResponse.UNREACHABLE : NoResponse.of(cause);
    }

    private static NoResponse connectingToProxy(Throwable cause, boolean timedOut) {
        if (timedOut) {
            return NoResponse.PROXY_TIMED_OUT;
        }
        return cause instanceof ConnectException
                        || cause instanceof NoRouteToHostException
                        || cause instanceof UnknownHostException
                ? NoResponse.PROXY_UNREACHABLE
                : NoResponse.PROXY_REFUSED;
    }

    private static NoResponse securing(Throwable cause) {
        boolean certificate = false;
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SSLPeerUnverifiedException) {
                return NoResponse.CERTIFICATE_NAME;
            }
            if (one instanceof CertificateExpiredException || one instanceof CertificateNotYetValidException) {
                return NoResponse.CERTIFICATE_EXPIRED;
            }
            if (one instanceof CertPathBuilderException) {
                return NoResponse.UNKNOWN_AUTHORITY;
            }
            certificate |= one instanceof CertificateException || one instanceof CertPathValidatorException;
        }
        if (certificate) {
            return NoResponse.CERTIFICATE;
        }
        // A handshake that fails has a subtype; the type itself means that the bytes are no TLS record.
        return cause.getClass() == SSLException.class ? NoResponse.NOT_TLS : NoResponse.TLS;
    }

    private String detail(NoResponse reason, Throwable cause, URI uri) {
        return switch (reason) {
            case PROXY_NOT_RESOLVED, PROXY_UNREACHABLE, PROXY_TIMED_OUT -> proxy(uri);
            case PROXY_LOGIN -> proxy(uri) + (message(cause).isEmpty() ? "" : ", which offers only " + message(cause));
            case PROXY_REFUSED -> proxy(uri) + status(cause);
            case CERTIFICATE_NAME -> names(cause);
            case CERTIFICATE -> message(deepest(cause));
            case TLS -> joined(closed(cause) ? "closed by the server" : message(cause), assumption(uri));
            case CONNECTION_REFUSED, UNREACHABLE, CONNECT_TIMED_OUT, NOT_TLS, TLS_TIMED_OUT -> assumption(uri);
            case UNKNOWN_AUTHORITY, CERTIFICATE_EXPIRED, NAME_NOT_RESOLVED -> "";
            case TIMED_OUT, CUT, UNKNOWN -> message(cause);
        };
    }

    private String proxy(URI uri) {
        // Java's properties name a proxy that the rule does not know.
        return network.proxies().proxy(uri).map(ProxyServer::toString).orElse("of Java's properties");
    }

    private String assumption(URI uri) {
        return network.isHttpsAssumed(uri) ? "https was assumed, because the address names no scheme" : "";
    }

    /** The status at the end of OkHttp's message is nowhere else. */
    private static String status(Throwable cause) {
        Matcher status = LAST_STATUS.matcher(message(cause));
        return status.find() ? ", HTTP " + status.group(1) : "";
    }

    private static String names(Throwable cause) {
        Matcher names = NAMES.matcher(message(deepest(cause)));
        return names.find() ? names.group(1) : "";
    }

    private static boolean closed(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof SocketException
                || cause.getCause() instanceof EOFException;
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    private static String message(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure instanceof IOException ? "" : failure.getClass().getSimpleName())
                .strip()
                .replaceAll("\\s+", " ");
    }
}
