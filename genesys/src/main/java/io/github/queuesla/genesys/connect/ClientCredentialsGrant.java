package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.TokenGrant;
import io.github.queuesla.http.TokenProtocol;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Base64;

/**
 * Token requests by OAuth 2.0 client credentials (RFC 6749 section 4.4): with HTTP Basic on the platform's own domains,
 * elsewhere with form fields as in the tutorial. Thread-safe.
 */
public final class ClientCredentialsGrant implements TokenProtocol {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String TUTORIALS_SCOPE = "analytics:query:view";

    private final Connection connection;

    /** A grant in the form that the host accepts. */
    public ClientCredentialsGrant(Connection connection) {
        this.connection = connection;
    }

    @Override
    public WireRequest request(ClientCredentials client) {
        Headers headers = Headers.of("Content-Type", FORM).with("Accept", "application/json");
        return connection.published() ? basic(client, headers) : formFields(client, headers);
    }

    @Override
    public TokenGrant read(InputStream body) throws IOException {
        return TokenResponse.read(body);
    }

    private WireRequest basic(ClientCredentials client, Headers headers) {
        String pair = client.clientId() + ":" + client.clientSecret().reveal();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return WireRequest.post(connection.token(), headers.with("Authorization", basic), GRANT.getBytes(UTF_8));
    }

    private WireRequest formFields(ClientCredentials client, Headers headers) {
        String form = GRANT + "&client_id=" + encoded(client.clientId()) + "&client_secret="
                + encoded(client.clientSecret().reveal()) + "&scope=" + encoded(TUTORIALS_SCOPE);
        return WireRequest.post(connection.token(), headers, form.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
