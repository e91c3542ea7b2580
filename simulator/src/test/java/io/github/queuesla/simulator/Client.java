package io.github.queuesla.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** A plain client of a simulator, with one token. */
public final class Client {

    public static final String AGGREGATES = "/api/v2/analytics/conversations/aggregates/query";
    public static final String OBSERVATIONS = "/api/v2/analytics/queues/observations/query";
    public static final String ACTIVITY = "/api/v2/analytics/conversations/activity/query";
    public static final String DETAILS_JOBS = "/api/v2/analytics/conversations/details/jobs";
    public static final String SUMMARY = "/api/v2/analytics/queues/summary/query";
    public static final String QUEUES = "/api/v2/routing/queues";
    public static final String DIVISIONS = "/api/v2/authorization/divisions";

    private final Simulator simulator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    public Client(Simulator simulator) {
        this.simulator = simulator;
        this.token = renew();
    }

    public static Answer exchange(Simulator simulator, HttpRequest.Builder request) {
        return send(HttpClient.newHttpClient(), request.version(HttpClient.Version.HTTP_1_1));
    }

    private static Answer send(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static Answer token(Simulator simulator, String clientId, String clientSecret) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(clientId, clientSecret);
        return exchange(
                simulator,
                HttpRequest.newBuilder(simulator.baseUri().resolve("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Fetches another token and uses it from here on. */
    public String renew() {
        Answer answer = token(simulator, simulator.clientId(), simulator.clientSecret());
        token = answer.status() == 200 ? answer.json().at("/access_token").stringValue() : "none";
        return token;
    }

    public Answer get(String pathAndQuery) {
        return send(http, request(pathAndQuery).GET());
    }

    public Answer delete(String path) {
        return send(http, request(path).DELETE());
    }

    public Answer post(String path, String body) {
        return send(
                http, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUri() + pathAndQuery))
                .header("Authorization", "Bearer " + token);
    }

    /** A complete answer. */
    public static final class Answer {

        private final HttpResponse<String> response;

        Answer(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return TestJson.read(response.body());
        }
    }
}
