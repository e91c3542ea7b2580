package io.github.queuesla.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Raw bodies of the simulator, without the SDK. */
final class Wire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String token;

    Wire(Simulator simulator) throws IOException {
        this.server = simulator.baseUri();
        this.token = token(simulator);
    }

    /** A token by HTTP Basic, as the SDK would get one if it could be pointed at this host. */
    static String token(Simulator simulator) throws IOException {
        String pair = simulator.clientId() + ":" + simulator.clientSecret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String body = send(HttpRequest.newBuilder(simulator.baseUri().resolve("/oauth/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .body();
        return new ObjectMapper().readTree(body).path("access_token").asText();
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException {
        return send(request(pathAndQuery).GET());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(server.resolve(pathAndQuery)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
