package io.github.queuesla.server.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that sees a request, of whatever path: it refuses every method that could change something and every foreign
 * Host or Origin, and adds the security headers to every response.
 */
public final class RequestCheck extends Handler.Wrapper {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private volatile Set<String> names = Set.of();
    private final Optional<ProxySignIn> proxy;

    /**
     * A check.
     *
     * @param names the host names that the server answers to
     * @param proxy the reverse proxy, which checks hosts itself; empty without one
     */
    public RequestCheck(List<String> names, Optional<ProxySignIn> proxy) {
        this.proxy = proxy;
        answerTo(names);
    }

    /** Answers to these host names from now on. */
    public void answerTo(List<String> others) {
        names = others.stream().map(RequestCheck::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        secure(response);
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(refusal.get().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, "queue-sla: " + refusal.get().words() + "\n", callback);
        return true;
    }

    private record Refusal(int status, String words) {}

    private Optional<Refusal> refusal(Request request) {
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED_405,
                    "this server only answers GET and HEAD; nothing can be changed"));
        }
        if (!isProxy(request) && !isOwn(name(Request.getServerName(request)))) {
            return Optional.of(new Refusal(
                    HttpStatus.FORBIDDEN_403, "this host name is not the board's: use the address that serve printed"));
        }
        boolean foreign = Stream.of(request.getHeaders().get(HttpHeader.ORIGIN))
                .flatMap(Stream::ofNullable)
                .anyMatch(origin -> !isOwn(origin, request));
        return foreign || isForeignSite(request)
                ? Optional.of(new Refusal(HttpStatus.FORBIDDEN_403, "requests from other sites are refused"))
                : Optional.empty();
    }

    private boolean isOwn(String host) {
        return names.contains(host) || names.contains("*" + host.substring(Math.max(0, host.indexOf('.'))));
    }

    /** A host name in the one form that it is compared in: an IPv6 address has many, and browsers use the shortest. */
    private static String name(String host) {
        if (!host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return HostPort.normalizeHost(InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException noAddress) {
            return host;
        }
    }

    /** Whether another site's page asked for it, other than by a link that a person followed. */
    private static boolean isForeignSite(Request request) {
        HttpFields headers = request.getHeaders();
        return "cross-site".equals(headers.get("Sec-Fetch-Site")) && !"navigate".equals(headers.get("Sec-Fetch-Mode"));
    }

    private static boolean isOwn(String origin, Request request) {
        @Nullable String authority = request.getHeaders().get(HttpHeader.HOST);
        return authority != null
                && (origin.equalsIgnoreCase("http://" + authority) || origin.equalsIgnoreCase("https://" + authority));
    }

    private boolean isProxy(Request request) {
        return proxy.filter(accepting -> accepting.isProxy(
                        Request.getRemoteAddr(request), request.getHeaders().get(ProxySignIn.SECRET_HEADER)))
                .isPresent();
    }

    private static void secure(Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.put("Cache-Control", "no-store");
    }
}
