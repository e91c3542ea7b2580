package io.github.queuesla.http.failure;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where and how often a call failed: what every {@link TransportException} can tell.
 *
 * <p>Immutable; holds no secret, no query and no body.
 *
 * @param host the host asked, with its port where the address names one
 * @param path the path asked, without its query
 * @param label what the request was for, in words, such as {@code queue list, page 2}
 * @param status the last HTTP status; null when no answer came
 * @param detail what the server said, {@link ErrorDetail#none()} when nothing
 * @param tries how often the request was sent
 * @param retryAfterAsReceived the {@code Retry-After} header as the server wrote it; null when there was none
 * @param clientId the OAuth client it went out for; null before one was chosen
 */
public record Circumstances(
        String host,
        String path,
        String label,
        @Nullable Integer status,
        ErrorDetail detail,
        int tries,
        @Nullable String retryAfterAsReceived,
        @Nullable String clientId) {
    /** Nothing has happened yet. */
    public static Circumstances of(URI uri, String label) {
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        return new Circumstances(host(uri), path, label, null, ErrorDetail.none(), 0, null, null);
    }

    /** Host, and port where {@code uri} names one. */
    public static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** The same after so many tries. */
    public Circumstances withTries(int sent) {
        return new Circumstances(host, path, label, status, detail, sent, retryAfterAsReceived, clientId);
    }

    /** The same with an answer. */
    public Circumstances withAnswer(int newStatus, ErrorDetail newDetail) {
        return new Circumstances(host, path, label, newStatus, newDetail, tries, retryAfterAsReceived, clientId);
    }

    /** The same with the header as the server wrote it. */
    public Circumstances withRetryAfter(@Nullable String asReceived) {
        return new Circumstances(host, path, label, status, detail, tries, asReceived, clientId);
    }

    /** The same for that OAuth client. */
    public Circumstances withClientId(@Nullable String id) {
        return new Circumstances(host, path, label, status, detail, tries, retryAfterAsReceived, id);
    }
}
