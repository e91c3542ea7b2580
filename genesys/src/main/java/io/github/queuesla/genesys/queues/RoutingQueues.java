package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.PendingCall;
import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.failure.AccessRefused;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.failure.UnreadableAnswer;
import io.github.queuesla.http.surroundings.Task;
import io.github.queuesla.http.surroundings.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The platform's queue list: by id in one request where at most 100 are asked for, else all of it, page beside page.
 * Thread-safe.
 */
public final class RoutingQueues implements QueueDirectory {

    private static final String PATH = "/api/v2/routing/queues";
    private static final int MOST_BY_ID = 100;
    private static final int LARGE_PAGE = 500;
    private static final int SAFE_PAGE = 100;
    private static final int GLIMPSE = 25;
    private static final int BAD_REQUEST = 400;
    private static final Set<Integer> NOT_FOR_THIS_CLIENT = Set.of(403, 404, 405);

    private final ApiClient client;
    private final Tasks tasks;
    private final URI uri;

    /**
     * A list at a platform.
     *
     * @param tasks where listing goes on beside whatever else is done
     * @param api the platform's base address
     */
    public RoutingQueues(ApiClient client, Tasks tasks, URI api) {
        this.client = client;
        this.tasks = tasks;
        this.uri = api.resolve(PATH);
    }

    @Override
    public Pending list(QueueSelection selection) {
        Task<QueueListing> task = tasks.start(() -> listing(selection));
        return () -> await(task);
    }

    /**
     * The requests that {@link #list} would send. Asks nobody.
     *
     * @param visible how many queues the client can see; empty when nobody knows
     * @param needed whether there is no answer without the list
     */
    public static PlannedRequests plan(QueueSelection selection, Optional<Long> visible, boolean needed) {
        Permission permission = new Permission("routing:queue:view", needed);
        int ids = selection.values().size();
        boolean byId = isById(selection);
        Bounds count = byId
                ? Bounds.exactly(1)
                : visible.map(all -> Bounds.exactly(Math.max(1, (all + LARGE_PAGE - 1) / LARGE_PAGE)))
                        .orElse(Bounds.atLeast(1));
        String how = byId
                ? ids == 1 ? "one id" : ids + " ids in one request"
                : "a page for every " + LARGE_PAGE + " visible queues";
        return new PlannedRequests("queue list", "GET", PATH, count, how, Optional.of(permission));
    }

    private static boolean isById(QueueSelection selection) {
        return selection.isIdsOnly() && selection.values().size() <= MOST_BY_ID;
    }

    /**
     * Some visible queues.
     *
     * @param queues at most 25
     * @param more whether there are others
     */
    public record Glimpse(List<Queue> queues, boolean more) {}

    /**
     * Asks once, for a small page.
     *
     * @throws CountSourceException when there is no list, a missing permission included
     */
    public Glimpse glimpse() throws CountSourceException {
        try {
            Question some = new Question(GLIMPSE, "");
            QueuePage page = client.call(request(some, 1), some::read);
            return new Glimpse(
                    page.queues(), page.pageCount().map(pages -> pages > 1).orElse(page.hasNext()));
        } catch (TransportException failure) {
            throw Failures.translate(failure);
        }
    }

    private static QueueListing await(Task<QueueListing> task) throws CountSourceException {
        try {
            return task.join();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TransportException failure) {
                throw Failures.translate(failure);
            }
            if (failed.getCause() instanceof RuntimeException ending) {
                throw ending;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CountSourceException.Interrupted("queue list: interrupted", interrupted);
        } catch (CancellationException cancelled) {
            throw new CountSourceException.Interrupted("queue list: stopped", cancelled);
        }
    }

    private QueueListing listing(QueueSelection selection) throws TransportException {
        try {
            return QueueListing.of(isById(selection) ? byId(selection.asIds()) : all());
        } catch (RequestRefused refused) {
            return withheldOrThrow(refused);
        } catch (AccessRefused refused) {
            return withheldOrThrow(refused);
        }
    }

    private static <E extends TransportException> QueueListing withheldOrThrow(E refused) throws E {
        @Nullable Integer status = refused.circumstances().status();
        if (status == null || !NOT_FOR_THIS_CLIENT.contains(status)) {
            throw refused;
        }
        return QueueListing.withheld("The queue list could not be had (HTTP " + status + " from "
                + refused.circumstances().path()
                + "), so ids stand for names; for names, give the OAuth client a role with"
                + " the permission routing:queue:view");
    }

    private List<Queue> byId(List<QueueId> ids) throws TransportException {
        String filter = ids.stream()
                .map(id -> "&id=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        try {
            return pages(new Question(SAFE_PAGE, filter));
        } catch (RequestRefused refused) {
            requireBadRequest(refused);
            return pages(new Question(SAFE_PAGE, ""));
        }
    }

    private List<Queue> all() throws TransportException {
        try {
            return pages(new Question(LARGE_PAGE, ""));
        } catch (RequestRefused refused) {
            requireBadRequest(refused);
            return pages(new Question(SAFE_PAGE, ""));
        }
    }

    /** Queues come and go while the list is read, and then one may stand between two pages: so a short list is read again. */
    private List<Queue> pages(Question question) throws TransportException {
        ListedQueues listed = listed(question);
        if (listed.promised().isPresent()) {
            listed = listed(question);
        }
        if (listed.promised().isPresent()) {
            ApiRequest request = request(question, 1);
            throw new UnreadableAnswer(
                    "the list promises " + listed.promised().get() + " queues and has " + listed.size()
                            + ", also when read again: no report is made that may lack a queue",
                    Circumstances.of(request.uri(), "queue list"),
                    null);
        }
        Redaction redaction = client.redaction();
        return listed.queues().stream().map(queue -> cleaned(queue, redaction)).toList();
    }

    private ListedQueues listed(Question question) throws TransportException {
        QueuePage first = client.call(request(question, 1), question::read);
        ListedQueues listed = new ListedQueues();
        listed.add(first);
        if (first.pageCount().isPresent()) {
            addCountedPages(first.pageCount().get(), question, listed);
        } else {
            addPagesToTheEnd(first, question, listed);
        }
        return listed;
    }

    private void addCountedPages(int pageCount, Question question, ListedQueues listed) throws TransportException {
        List<PendingCall<QueuePage>> others = new ArrayList<>();
        for (int page = 2; page <= pageCount; page++) {
            others.add(client.start(request(question, page), question::read));
        }
        try {
            for (PendingCall<QueuePage> other : others) {
                listed.add(other.join());
            }
        } finally {
            others.forEach(PendingCall::cancel);
        }
    }

    private void addPagesToTheEnd(QueuePage first, Question question, ListedQueues listed) throws TransportException {
        QueuePage page = first;
        for (int number = 2; page.hasNext() && !page.queues().isEmpty(); number++) {
            ApiRequest request = request(question, number);
            int before = listed.size();
            page = client.call(request, question::read);
            listed.add(page);
            if (listed.size() == before && page.hasNext()) {
                throw new UnreadableAnswer(
                        "page " + number + " has no queue that was not listed before, and yet there is a next page:"
                                + " the paging would never end, so nothing more is read",
                        Circumstances.of(request.uri(), request.label()),
                        null);
            }
        }
    }

    /** A name is shown in every report, so that a platform which calls a queue by our secret must not get it there. */
    private static Queue cleaned(Queue queue, Redaction redaction) {
        return new Queue(
                queue.id(),
                redaction.cleanName(queue.name()),
                queue.division().map(division -> new Division(division.id(), redaction.cleanName(division.name()))),
                queue.targets());
    }

    private static void requireBadRequest(RequestRefused refused) throws RequestRefused {
        if (!Optional.of(BAD_REQUEST)
                .equals(Optional.ofNullable(refused.circumstances().status()))) {
            throw refused;
        }
    }

    private ApiRequest request(Question question, int page) {
        URI paged = URI.create(uri + "?pageSize=" + question.pageSize() + "&pageNumber=" + page + question.filter());
        return ApiRequest.get(paged, "queue list, page " + page);
    }

    /** For which queues to ask, and in pages of which size. */
    private record Question(int pageSize, String filter) {

        QueuePage read(InputStream body) throws IOException {
            return QueuePage.read(body, pageSize);
        }
    }
}
