package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Grants of the form {@code token seconds}; the credentials travel in the body. */
final class PlainTokens implements TokenProtocol {
    private final URI address;

    PlainTokens(URI address) {
        this.address = address;
    }

    @Override
    public WireRequest request(ClientCredentials credentials) {
        String body = credentials.clientId() + ":" + credentials.clientSecret().reveal();
        return WireRequest.post(address, Headers.none(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public TokenGrant read(InputStream body) throws IOException {
        String[] parts = new String(body.readAllBytes(), StandardCharsets.UTF_8).split(" ");
        if (parts.length != 2) {
            throw new MalformedBody("expires_in is missing");
        }
        return new TokenGrant(Secret.of(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1])));
    }
}
