package io.github.queuesla.server.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Optional;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in by a reverse proxy: it must connect from the trusted address, know the secret, and name a user. All three are required,
 * because a header alone is easily forged.
 *
 * @param userHeader the request header with the user's name
 * @param address the address that the proxy connects from
 * @param secret the value of {@link #SECRET_HEADER}
 */
public record ProxySignIn(String userHeader, InetAddress address, String secret) {

    /** The request header with the shared secret. */
    public static final String SECRET_HEADER = "X-Queue-Sla-Proxy-Secret";

    boolean accepts(Context request) {
        return isProxy(request.req().getRemoteAddr(), request.header(SECRET_HEADER))
                && !Optional.ofNullable(request.header(userHeader)).orElse("").isBlank();
    }

    boolean isProxy(String remote, @Nullable String shown) {
        return remote.equals(HostPort.normalizeHost(address.getHostAddress()))
                && shown != null
                && StartToken.same(shown, secret);
    }

    @Override
    public String toString() {
        return "ProxySignIn[" + userHeader + " from " + address.getHostAddress() + "]";
    }
}
