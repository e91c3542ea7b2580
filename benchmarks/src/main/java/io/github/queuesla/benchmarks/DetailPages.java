package io.github.queuesla.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The pages of a details job of a simulated organisation, as they come over the wire. */
final class DetailPages {

    private static final String JOBS = "/api/v2/analytics/conversations/details/jobs";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Simulator simulator;
    private final String token;

    private DetailPages(Simulator simulator, String token) {
        this.simulator = simulator;
        this.token = token;
    }

    /** The pages of the conversations of an interval, at most so many. */
    static List<byte[]> of(Simulator simulator, String interval, int most) throws IOException, InterruptedException {
        String pair = simulator.clientId() + ":" + simulator.clientSecret();
        byte[] body = send(HttpRequest.newBuilder(simulator.baseUri().resolve("/oauth/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return new DetailPages(
                        simulator, JSON.readTree(body).path("access_token").asText())
                .pages(interval, most);
    }

    private List<byte[]> pages(String interval, int most) throws IOException, InterruptedException {
        byte[] job = send(request(JOBS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"interval\": \"" + interval + "\"}")));
        String results = JOBS + "/" + JSON.readTree(job).path("jobId").asText() + "/results?pageSize=1000";
        List<byte[]> pages = new ArrayList<>();
        String cursor = "";
        do {
            byte[] page = send(request(results + cursor).GET());
            pages.add(page);
            JsonNode next = JSON.readTree(page).path("cursor");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : "";
        } while (!cursor.isEmpty() && pages.size() < most);
        return pages;
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(simulator.baseUri().resolve(pathAndQuery))
                .header("Authorization", "Bearer " + token);
    }

    private static byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray()).body();
    }
}
