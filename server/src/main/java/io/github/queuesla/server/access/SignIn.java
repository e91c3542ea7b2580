package io.github.queuesla.server.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may read the board.
 *
 * @param token the secret of the start address
 * @param openness what is readable without sign-in
 * @param proxy the reverse proxy that signs users in; empty without one
 */
public record SignIn(StartToken token, Openness openness, Optional<ProxySignIn> proxy) {

    /** The query parameter of the start address. */
    public static final String PARAMETER = "token";

    /** What is readable without sign-in. */
    public record Openness(boolean board, boolean metrics) {
        /** Nothing. */
        public static final Openness NONE = new Openness(false, false);
    }

    /** Sign-in by the start address alone. */
    public static SignIn with(StartToken token) {
        return new SignIn(token, Openness.NONE, Optional.empty());
    }

    /** Whether the request has the cookie or the start token, or comes from the proxy; or whether no sign-in is needed. */
    public boolean allows(Context request) {
        return openness.board()
                || (openness.metrics() && request.path().equals("/metrics"))
                || hasCookie(request)
                || hasBearer(request)
                || proxy.filter(accepting -> accepting.accepts(request)).isPresent();
    }

    /** Whether the request is for the start address. */
    public boolean isStart(Context request) {
        String shown = request.queryParam(PARAMETER);
        return shown != null && token.matches(shown);
    }

    /** Gives the browser its cookie, which ends with the browser. */
    public void open(Context request) {
        // Without TLS the server is on loopback only, where a browser would not send a secure cookie.
        boolean secure = request.req().isSecure();
        request.cookie(new Cookie(name(request), token.cookie(), "/", -1, secure, true, null, SameSite.STRICT));
    }

    private boolean hasCookie(Context request) {
        @Nullable String shown = request.cookie(name(request));
        return shown != null && token.hasCookie(shown);
    }

    private boolean hasBearer(Context request) {
        @Nullable String shown = request.header("Authorization");
        return shown != null && shown.startsWith("Bearer ") && token.matches(shown.substring("Bearer ".length()));
    }

    private static String name(Context request) {
        // Cookies do not know ports, and two boards on one machine must not sign each other out.
        return "queue-sla-" + request.req().getLocalPort();
    }
}
