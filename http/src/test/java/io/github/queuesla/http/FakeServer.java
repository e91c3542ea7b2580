package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.testkit.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Plays one step per request; without a step left it grants tokens and says {@code 200 ok}. Thread-safe. */
final class FakeServer implements Exchange {
    private final FakeTime time;
    private final Deque<Step> apiSteps = new ArrayDeque<>();
    private final Deque<Step> tokenSteps = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private int granted;

    FakeServer(FakeTime time) {
        this.time = time;
    }

    /** The reaction to one request. */
    @FunctionalInterface
    interface Step {
        WireResponse answer(WireRequest request, Duration timeLeft) throws IOException, InterruptedException;
    }

    /** A request and its arrival time. */
    record Arrival(WireRequest request, Duration at, Duration timeLeft) {
        boolean forToken() {
            return request.uri().getPath().equals("/oauth/token");
        }
    }

    static Step responding(int status, String body) {
        return (request, timeLeft) -> FakeResponse.of(status, body);
    }

    static Step failing(IOException failure) {
        return (request, timeLeft) -> {
            throw failure;
        };
    }

    synchronized FakeServer api(Step... steps) {
        apiSteps.addAll(List.of(steps));
        return this;
    }

    FakeServer apiTimes(int times, Step step) {
        for (int i = 0; i < times; i++) {
            api(step);
        }
        return this;
    }

    synchronized FakeServer token(Step... steps) {
        tokenSteps.addAll(List.of(steps));
        return this;
    }

    synchronized List<Arrival> apiArrivals() {
        return arrivals.stream().filter(arrival -> !arrival.forToken()).toList();
    }

    synchronized List<Arrival> tokenArrivals() {
        return arrivals.stream().filter(Arrival::forToken).toList();
    }

    List<Duration> apiTimes() {
        return apiArrivals().stream().map(Arrival::at).toList();
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        return next(request, timeLeft).answer(request, timeLeft);
    }

    private synchronized Step next(WireRequest request, Duration timeLeft) {
        Arrival arrival = new Arrival(request, time.elapsed(), timeLeft);
        arrivals.add(arrival);
        Step step = arrival.forToken() ? tokenSteps.poll() : apiSteps.poll();
        if (step != null) {
            return step;
        }
        return arrival.forToken() ? responding(200, "token-" + ++granted + " 3600") : responding(200, "ok");
    }
}
