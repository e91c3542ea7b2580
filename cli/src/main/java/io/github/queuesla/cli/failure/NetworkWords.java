package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.FailureCause;
import java.util.Optional;

/** What kept a request from its response, and what to do about it. */
final class NetworkWords {

    private NetworkWords() {}

    /** What happened; {@code problem} names the proxy, or adds what only this failure knows. */
    static String of(FailureCause cause, String problem) {
        return switch (cause) {
            case CONNECTION_REFUSED -> with("the host refused the connection", problem);
            case UNREACHABLE -> with("the network has no route to the host", problem);
            case CONNECT_TIMED_OUT -> with("the host did not accept a connection in time", problem);
            case PROXY_NOT_RESOLVED -> "could not resolve the proxy " + problem + " (DNS)";
            case PROXY_UNREACHABLE -> "no connection to the proxy " + problem;
            case PROXY_TIMED_OUT -> "the proxy " + problem + " did not respond in time";
            case PROXY_LOGIN -> "the proxy rejected the login, or needs one (HTTP 407 from " + problem + ")";
            case PROXY_REFUSED -> refusedByProxy(problem);
            case UNKNOWN_AUTHORITY -> "the server's certificate is from an unknown authority";
            case CERTIFICATE_NAME -> with("the server's certificate is for another host", problem);
            case CERTIFICATE_EXPIRED -> "the server's certificate has expired, or is not valid yet";
            case CERTIFICATE -> with("the server's certificate is not valid", problem);
            case NOT_TLS -> with("the server does not speak TLS (https)", problem);
            case TLS_TIMED_OUT -> with("the TLS handshake took too long", problem);
            case TLS -> with("the TLS handshake failed", problem);
            case TIMED_OUT -> "the server did not respond in time";
            case CONNECTION_LOST -> "the connection broke before the response was complete";
            default -> with("the service is unavailable", problem);
        };
    }

    /** What to do; empty if nothing is certain to help. */
    static Optional<String> advice(FailureCause cause, boolean forToken) {
        String url = forToken ? "--login-url or --org-url" : "--org-url";
        return switch (cause) {
            case CONNECTION_REFUSED, UNREACHABLE, CONNECT_TIMED_OUT ->
                Optional.of("check host and port of " + url + "; behind a proxy, " + SetupAdvice.PROXY);
            case PROXY_NOT_RESOLVED, PROXY_UNREACHABLE, PROXY_TIMED_OUT, PROXY_REFUSED ->
                Optional.of("check --proxy, HTTPS_PROXY and NO_PROXY, and that the proxy allows this host");
            case PROXY_LOGIN ->
                Optional.of("set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, with special characters"
                        + " percent-encoded; the proxy must accept Basic authentication");
            case UNKNOWN_AUTHORITY ->
                Optional.of("if your network inspects TLS, or the server has a private authority, add that"
                        + " authority's certificate with --ca-file or SSL_CERT_FILE");
            case CERTIFICATE_NAME -> Optional.of("check the host name in " + url);
            case CERTIFICATE_EXPIRED ->
                Optional.of("check this machine's clock; if it is right, tell the server's owner");
            case CERTIFICATE -> Optional.of("check the host name, this machine's clock and its trusted certificates");
            case NOT_TLS, TLS, TLS_TIMED_OUT ->
                Optional.of("check host and port of " + url + "; for plain http, write http:// in front of the host");
            default -> Optional.empty();
        };
    }

    private static String refusedByProxy(String problem) {
        String[] parts = problem.split(", ", 2);
        return "the proxy " + parts[0] + " did not open a connection to the host"
                + (parts.length == 2 ? ": " + parts[1] : "");
    }

    private static String with(String what, String problem) {
        return problem.isEmpty() ? what : what + ": " + problem;
    }
}
