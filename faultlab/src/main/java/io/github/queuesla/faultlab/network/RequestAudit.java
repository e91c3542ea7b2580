package io.github.queuesla.faultlab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.WireRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An audit of the traffic between client and platform that finds what a client must never do. */
public final class RequestAudit {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern EXPIRES_IN = Pattern.compile("\"expires_in\":(\\d+)");
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** A client may repeat a query when two answers contradict each other, and sends one to choose the API. */
    private static final int OFTEN = 4;

    private final Rules rules;
    private final Map<String, ClientRecord> clients = new LinkedHashMap<>();
    private final Map<String, String> ownerOfToken = new HashMap<>();
    private final Map<String, Long> notBefore = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<Integer, ServerAnswer> underWay = new HashMap<>();
    private final Recoveries recoveries = new Recoveries();
    private final JobAudit jobs = new JobAudit(recoveries);
    private final List<String> findings = new ArrayList<>();
    private long closedSince = Long.MAX_VALUE;
    private long began;
    private int sent;
    private int tokens;

    /**
     * The rules that a client keeps.
     *
     * @param hosts the only hosts it may contact
     * @param maxRate most requests a minute for one OAuth client
     * @param deadline nanoseconds from the beginning of the run, or from its last restart
     */
    public record Rules(List<String> hosts, int maxRate, long deadline) {}

    /** An audit by these rules. */
    public RequestAudit(Rules rules) {
        this.rules = rules;
    }

    /** The rule violations so far. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** The number of requests. */
    public int requests() {
        return sent;
    }

    /** The number of requests other than token requests. */
    public int questions() {
        return sent - tokens;
    }

    /** How the client recovered from faults. */
    public Recoveries recoveries() {
        return recoveries;
    }

    /** From now on, the client must not send anything. */
    public void close(long now) {
        closedSince = Math.min(closedSince, now);
    }

    /**
     * The client has restarted and lost what it had only in memory.
     *
     * @param gates until when each client can still know that it must wait; nanoseconds since the run began
     */
    public void restarted(long now, ToLongFunction<String> gates) {
        clients.forEach((id, client) -> client.forget(gates.applyAsLong(id)));
        notBefore.clear();
        answered.clear();
        jobs.restarted();
        closedSince = Long.MAX_VALUE;
        began = now;
    }

    SentRequest sent(WireRequest request, long now) {
        SentRequest note = note(request, now);
        sent++;
        check(note.at() - began <= rules.deadline(), note, "was sent after the deadline");
        check(note.at() < closedSince, note, "was sent after the client was stopped");
        check(rules.hosts().contains(request.uri().getHost()), note, "went to a host that nobody named");
        check(!String.valueOf(request.uri().getRawQuery()).contains("oken="), note, "carries a token in its address");
        boolean again = answered.getOrDefault(note.key(), 0) >= OFTEN && !note.poll();
        check(!again, note, "was answered before, again and again");
        jobs.problem(note).ifPresent(problem -> check(false, note, problem));
        ClientRecord client = client(note.clientId());
        check(now >= client.closedUntil(), note, "was sent while the server had asked to wait");
        check(now >= notBefore.getOrDefault(note.key(), 0L), note, "was repeated before the server allowed it");
        if (note.token()) {
            check(client.needsToken(now), note, "asked for a token that was not needed");
            client.tokenAskedFor(true);
            tokens++;
        } else {
            check(ownerOfToken.containsKey(note.bearer()), note, "carries a token that the server did not give");
            check(client.countSend(now, rules.maxRate()), note, "was sent faster than allowed");
        }
        recoveries.sent(note);
        return note;
    }

    private SentRequest note(WireRequest request, long now) {
        String authorization = request.headers().first("Authorization").orElse("");
        String body = request.body().map(bytes -> new String(bytes, UTF_8)).orElse("");
        boolean token = request.uri().getPath().equals("/oauth/token");
        String bearer = authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "";
        String clientId = token ? claimed(authorization, body) : ownerOfToken.getOrDefault(bearer, "");
        String key = request.method() + " " + request.uri() + " " + (token ? clientId : body);
        return new SentRequest(sent + 1, key, token, clientId, bearer, now);
    }

    private static String claimed(String authorization, String body) {
        if (authorization.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), UTF_8);
            return pair.replaceFirst(":.*", "");
        }
        Matcher id = Pattern.compile("client_id=([^&]*)").matcher(body);
        return id.find() ? id.group(1) : "";
    }

    void delivered(SentRequest request, ServerAnswer answer) {
        underWay.put(request.number(), answer);
        ClientRecord client = client(request.clientId());
        if (answer.status() == 401) {
            client.refused(request.bearer());
        }
        answer.headers().first("inin-ratelimit-allowed").ifPresent(allowed -> client.allow(Integer.parseInt(allowed)));
        answer.demand().ifPresent(wait -> {
            long until = answer.madeAt() + wait.toNanos();
            if (answer.status() == 429) {
                client.closeUntil(until);
            } else {
                notBefore.merge(request.key(), until, Math::max);
            }
        });
        recoveries.answered(request, answer.status());
    }

    /** The client closed the answer; {@code whole} if it was a correct one and read to its end. */
    void closed(SentRequest request, boolean whole, long now) {
        ServerAnswer answer = underWay.remove(request.number());
        ended(request);
        if (answer == null || !whole) {
            return;
        }
        jobs.answered(request, answer, now);
        if (answer.status() / 100 == 2) {
            recoveries.succeeded(request);
            answered.merge(request.key(), request.token() ? 0 : 1, Integer::sum);
        }
        if (request.token() && answer.status() == 200) {
            keepToken(request, new String(answer.body(), UTF_8), now);
        }
    }

    private void keepToken(SentRequest request, String body, long now) {
        Matcher token = ACCESS_TOKEN.matcher(body);
        Matcher life = EXPIRES_IN.matcher(body);
        if (token.find() && life.find()) {
            Duration lives = Duration.ofSeconds(Long.parseLong(life.group(1)));
            Duration half = lives.dividedBy(2);
            Duration good = lives.minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
            ownerOfToken.put(token.group(1), request.clientId());
            client(request.clientId()).tokenReceived(token.group(1), now + good.toNanos());
        }
    }

    void ended(SentRequest request) {
        if (request.token()) {
            client(request.clientId()).tokenAskedFor(false);
        }
    }

    private ClientRecord client(String id) {
        return clients.computeIfAbsent(id, unseen -> new ClientRecord());
    }

    private void check(boolean holds, SentRequest note, String what) {
        if (!holds) {
            String about = note.key().length() > 120 ? note.key().substring(0, 120) + "…" : note.key();
            findings.add("request " + note.number() + " (" + about + ") " + what);
        }
    }

    /** A finding if the text contains a secret or a token. */
    public Optional<String> leak(String text, List<String> secrets) {
        return Stream.concat(ownerOfToken.keySet().stream(), secrets.stream())
                .filter(text::contains)
                .findFirst()
                .map(hit -> "a secret or token is shown in: " + text.replace(hit, "***"));
    }
}
