package io.github.queuesla.genesys.connect;

import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.RequiredMembers;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.TokenGrant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The reader of a token response. Ignores a refresh token, which this grant does not use (RFC 6749 section 4.4.3). */
final class TokenResponse {

    private static final long LONGEST_SECONDS = 366L * 24 * 3600;

    private final JsonCursor cursor;
    private @Nullable String accessToken;
    private @Nullable Long expiresIn;

    private TokenResponse(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static TokenGrant read(InputStream body) throws IOException {
        return JsonBody.read(body, cursor -> new TokenResponse(cursor).grant());
    }

    private TokenGrant grant() throws IOException {
        cursor.object(name -> {
            switch (name) {
                case "access_token" -> accessToken = cursor.text();
                case "expires_in" -> expiresIn = cursor.count();
                default -> cursor.skip();
            }
        });
        String token = RequiredMembers.require(accessToken, cursor, "access_token");
        long seconds = Math.min(RequiredMembers.require(expiresIn, cursor, "expires_in"), LONGEST_SECONDS);
        if (seconds == 0) {
            throw cursor.malformed("has an expires_in of 0");
        }
        if (token.isBlank() || token.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw cursor.malformed("has an access_token that cannot be sent");
        }
        return new TokenGrant(Secret.of(token), Duration.ofSeconds(seconds));
    }
}
