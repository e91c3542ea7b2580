package io.github.queuesla.genesys.details;

import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The details jobs of a pretend platform: each job is done at once and has the pages that its test gives, unless the
 * test gives other responses for a request such as {@code POST} or {@code GET /1/results?cursor=x}.
 */
final class PretendJobs implements Function<Sent, Reply> {

    private static final Reply FULFILLED = Reply.ok("{\"state\":\"FULFILLED\"}");

    private final Map<String, Deque<Reply>> others = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final FakePlatform platform = new FakePlatform(this);
    private int jobs;

    /** Gives these responses to that request first, one each time. */
    PretendJobs answering(String request, Reply... replies) {
        others.computeIfAbsent(request, key -> new ArrayDeque<>()).addAll(List.of(replies));
        return this;
    }

    FakePlatform platform() {
        return platform;
    }

    /** The requests so far, in short. */
    List<String> requests() {
        return requests;
    }

    DetailsJobs source() {
        return new DetailsJobs(platform.client(), platform.environment(), FakePlatform.API, List.of("id"));
    }

    @Override
    public Reply apply(Sent sent) {
        String request = sent.method()
                + sent.path().replace(JobRequests.PATH, "").replaceFirst("^/", " /")
                + sent.query().replaceFirst("pageSize=1000&?", "?").replaceFirst("[?]$", "");
        requests.add(request);
        Deque<Reply> given = others.getOrDefault(request, new ArrayDeque<>());
        if (!given.isEmpty()) {
            return given.remove();
        }
        if (sent.method().equals("POST")) {
            return new Reply(202, "{\"jobId\":\"" + ++jobs + "\"}");
        }
        if (sent.method().equals("DELETE")) {
            return new Reply(204, "");
        }
        return sent.path().endsWith("/results") ? Reply.ok("{\"conversations\":[]}") : FULFILLED;
    }

    /** A page with a conversation of each id, and a cursor unless it is empty. */
    static Reply page(String cursor, String... ids) {
        List<String> conversations = new ArrayList<>();
        for (String id : ids) {
            conversations.add("{\"conversationId\":\"" + id + "\"}");
        }
        String next = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
        return Reply.ok("{\"conversations\":[" + String.join(",", conversations) + "]" + next + "}");
    }

    static Reply state(String state) {
        return Reply.ok("{\"state\":\"" + state + "\"}");
    }
}
