package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.wire.Json;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The paging that all listings share: the parameters and the envelope. */
final class Listing {

    private static final int USUAL_PAGE_SIZE = 25;

    private final Request request;
    private final int pageNumber;
    private final int askedSize;
    private final int pageSize;

    /** Reads the paging parameters; pages hold at most {@code cap} entries unless that is 0. */
    Listing(Request request, int maxPageSize, int cap) {
        this.request = request;
        this.pageNumber = number("pageNumber", 1, Integer.MAX_VALUE);
        this.askedSize = number("pageSize", USUAL_PAGE_SIZE, maxPageSize);
        this.pageSize = cap > 0 ? Math.min(cap, askedSize) : askedSize;
    }

    private int number(String name, int usual, int most) {
        String text = request.parameter(name).orElse(Integer.toString(usual));
        boolean digits = text.matches("[0-9]{1,9}");
        if (!digits || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            String range = most == Integer.MAX_VALUE ? "at least 1" : "from 1 to " + most;
            throw new Refusal(
                    Problem.of(400, "bad.request", "The value of " + name + " must be a number " + range + ": " + text)
                            .withDetail(name, "invalid.value"));
        }
        return Integer.parseInt(text);
    }

    /** The page asked for, of all these things, each written by {@code writer}. */
    <T> Reply page(List<T> all, BiConsumer<T, ObjectNode> writer) {
        int pages = (all.size() + pageSize - 1) / pageSize;
        long from = Math.min(all.size(), (pageNumber - 1L) * pageSize);
        List<T> shown = all.subList((int) from, (int) Math.min(all.size(), from + pageSize));
        ObjectNode body = Json.object();
        ArrayNode entities = body.putArray("entities");
        shown.forEach(thing -> writer.accept(thing, entities.addObject()));
        body.put("pageSize", pageSize);
        body.put("pageNumber", pageNumber);
        body.put("total", all.size());
        body.put("firstUri", uri(1));
        body.put("lastUri", uri(Math.max(1, pages)));
        if (pageNumber < pages) {
            body.put("nextUri", uri(pageNumber + 1));
        }
        if (pageNumber > 1) {
            body.put("previousUri", uri(pageNumber - 1));
        }
        body.put("selfUri", uri(pageNumber));
        body.put("pageCount", pages);
        return Reply.json(200, body);
    }

    private String uri(int number) {
        StringBuilder uri = new StringBuilder(request.path());
        uri.append("?pageSize=").append(askedSize).append("&pageNumber=").append(number);
        for (Map.Entry<String, List<String>> entry : request.query().entrySet()) {
            if (!entry.getKey().equals("pageSize") && !entry.getKey().equals("pageNumber")) {
                for (String value : entry.getValue()) {
                    uri.append('&').append(entry.getKey()).append('=');
                    uri.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
        }
        return uri.toString();
    }
}
