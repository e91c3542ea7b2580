package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code GET /api/v2/routing/queues}: the visible queues, sorted by name, in pages. */
public final class QueueListing implements Endpoint {

    private static final int MAX_PAGE_SIZE = 500;
    private static final int MAX_IDS = 100;

    private final Organisation organisation;
    private final LiveBehaviour live;

    /** The endpoint for {@code organisation}. */
    public QueueListing(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        Behaviour behaviour = live.behaviour();
        Listing listing = new Listing(request, MAX_PAGE_SIZE, behaviour.quirks().pageSizeCap());
        List<String> ids = request.parameters("id");
        if (ids.size() > MAX_IDS) {
            throw refused("id", "At most " + MAX_IDS + " ids are allowed, got " + ids.size());
        }
        Set<String> wanted = new HashSet<>(ids);
        Set<String> divisions = new HashSet<>(request.parameters("divisionId"));
        String name = request.parameter("name").orElse("*");
        List<Queue> found = Stream.concat(organisation.queues().stream(), listedOnly(behaviour.listedOnly()))
                .filter(queue -> behaviour.isListed(queue.id()))
                .filter(queue -> wanted.isEmpty() || wanted.contains(queue.id()))
                .filter(queue -> divisions.isEmpty()
                        || divisions.contains(queue.division().id()))
                .filter(queue -> matches(queue.name(), name))
                .sorted(order(request))
                .toList();
        return listing.page(found, QueueWriter::queue);
    }

    private Stream<Queue> listedOnly(Map<String, String> names) {
        Queue like = organisation.queues().get(0);
        return names.entrySet().stream()
                .map(queue -> new Queue(queue.getKey(), queue.getValue(), like.division(), 0, like.targets()));
    }

    private static Comparator<Queue> order(Request request) {
        Comparator<Queue> byName = Comparator.comparing(Queue::name);
        String order = request.parameter("sortOrder").orElse("asc").toLowerCase(Locale.ROOT);
        return switch (order) {
            case "asc" -> byName;
            case "desc" -> byName.reversed();
            default -> throw refused("sortOrder", "Allowable values of sortOrder are: asc, desc");
        };
    }

    private static boolean matches(String name, String pattern) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        boolean open = wanted.startsWith("*");
        boolean openEnded = wanted.endsWith("*") && wanted.length() > 1;
        String core = wanted.substring(open ? 1 : 0, wanted.length() - (openEnded ? 1 : 0));
        if (open && openEnded) {
            return lower.contains(core);
        }
        if (open) {
            return lower.endsWith(core);
        }
        return openEnded ? lower.startsWith(core) : lower.equals(core);
    }

    private static Refusal refused(String field, String message) {
        return new Refusal(Problem.of(400, "bad.request", message).withDetail(field, "invalid.value"));
    }
}
