package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** The paging of all listings: parameters and response envelope. */
final class Listing {

    private static final int USUAL_PAGE_SIZE = 25;

    private final Request request;
    private final int pageNumber;
    private final int askedSize;
    private final int pageSize;

    /** Reads the paging parameters; pages hold at most {@code cap} entries unless that is 0. */
    Listing(Request request, int maxPageSize, int cap) {
        this.request = request;
        this.pageNumber = request.number("pageNumber", 1, Integer.MAX_VALUE);
        this.askedSize = request.number("pageSize", USUAL_PAGE_SIZE, maxPageSize);
        this.pageSize = cap > 0 ? Math.min(cap, askedSize) : askedSize;
    }

    /** The requested page of these entries; {@code properties} writes one entry's properties. */
    <T> Reply page(List<T> all, BiConsumer<T, JsonGenerator> properties) {
        int pages = (all.size() + pageSize - 1) / pageSize;
        // In long: page number 999,999,999 with 500 entries a page overflows an int.
        long from = Math.min(all.size(), (pageNumber - 1L) * pageSize);
        List<T> shown = all.subList((int) from, (int) Math.min(all.size(), from + pageSize));
        return Reply.json(200, json -> {
            json.writeArrayPropertyStart("entities");
            for (T entry : shown) {
                json.writeStartObject();
                properties.accept(entry, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("pageSize", pageSize);
            json.writeNumberProperty("pageNumber", pageNumber);
            json.writeNumberProperty("total", all.size());
            json.writeStringProperty("firstUri", uri(1));
            json.writeStringProperty("lastUri", uri(Math.max(1, pages)));
            if (pageNumber < pages) {
                json.writeStringProperty("nextUri", uri(pageNumber + 1));
            }
            if (pageNumber > 1) {
                json.writeStringProperty("previousUri", uri(pageNumber - 1));
            }
            json.writeStringProperty("selfUri", uri(pageNumber));
            json.writeNumberProperty("pageCount", pages);
        });
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
