package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.PendingCall;
import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.http.failure.HttpFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * The platform's queue list: up to 100 queues by id, otherwise all of it, its pages concurrently. Thread-safe.
 */
public final class RoutingQueues implements QueueDirectory {

    private static final String PATH = "/api/v2/routing/queues";
    private static final int MOST_BY_ID = 100;
    private static final int LARGE_PAGE = 500;
    private static final int SAFE_PAGE = 100;
    private static final int SAMPLE_SIZE = 25;
    private static final int MOST_READINGS = 3;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERRORS = 500;
    private static final Set<Integer> LIST_REFUSED = Set.of(403, 404, 405);

    private final ApiClient client;
    private final Tasks tasks;
    private final URI uri;

    /**
     * The queue list of one platform.
     *
     * @param tasks runs the listing on another thread
     * @param api the API's base address
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
     * The requests that {@link #list} sends. Sends nothing.
     *
     * @param visible the number of queues that the OAuth clients can see; empty when unknown
     * @param needed whether the run fails without the list
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
                : "one page for every " + LARGE_PAGE + " visible queues";
        return new PlannedRequests("queue list", "GET", PATH, count, how, Optional.of(permission));
    }

    private static boolean isById(QueueSelection selection) {
        return selection.isIdsOnly() && selection.values().size() <= MOST_BY_ID;
    }

    /**
     * Some visible queues.
     *
     * @param queues at most 25
     * @param more whether there are more
     */
    public record QueueSample(List<Queue> queues, boolean more) {}

    /**
     * Requests one small page.
     *
     * @throws CountSourceException when there is no list, for example without the permission
     */
    public QueueSample sample() throws CountSourceException {
        QueuePage page = page(new PageQuery(SAMPLE_SIZE, ""), 1);
        return new QueueSample(
                page.queues(), page.pageCount().map(pages -> pages > 1).orElse(page.hasNext()));
    }

    private static QueueListing await(Task<QueueListing> task) throws CountSourceException {
        try {
            return task.join();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CountSourceException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof RuntimeException ending) {
                throw ending;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped(interrupted);
        } catch (CancellationException cancelled) {
            throw stopped(cancelled);
        }
    }

    private static CountSourceException stopped(Exception how) {
        return new CountSourceException(Failure.of(FailureKind.INTERRUPTED, FailureCause.STOPPED), how);
    }

    private QueueListing listing(QueueSelection selection) throws CountSourceException {
        try {
            return QueueListing.of(isById(selection) ? byId(selection.asIds()) : all());
        } catch (CountSourceException refused) {
            if (!isWithheld(refused.failure(), selection)) {
                throw refused;
            }
            return QueueListing.withheld(refused.failure());
        }
    }

    /**
     * Whether the run can continue without the list: the list itself was refused, not the token. For ids, which do not
     * need the list, a lasting server error counts as refused; a name could not be resolved without it. A list that
     * keeps changing is missing only where something depends on it.
     */
    private static boolean isWithheld(Failure failure, QueueSelection selection) {
        if (failure.hasCause(FailureCause.DATA_CHANGED)) {
            return !selection.needsListing();
        }
        int status = failure.status().orElse(0);
        boolean refused = failure.hasCause(FailureCause.REFUSED) || failure.hasCause(FailureCause.ACCESS_REFUSED);
        boolean broken = status >= SERVER_ERRORS && (refused || failure.hasCause(FailureCause.PLATFORM_ERROR));
        return failure.isFor(RequestSubject.Topic.QUEUE_LIST)
                && ((refused && LIST_REFUSED.contains(status)) || (broken && selection.isIdsOnly()));
    }

    private static boolean isBadRequest(Failure failure) {
        return failure.hasCause(FailureCause.REFUSED)
                && failure.isFor(RequestSubject.Topic.QUEUE_LIST)
                && failure.status().equals(OptionalInt.of(BAD_REQUEST));
    }

    private List<Queue> byId(List<QueueId> ids) throws CountSourceException {
        String filter = ids.stream()
                .map(id -> "&id=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return inPagesOf(SAFE_PAGE, filter);
    }

    private List<Queue> all() throws CountSourceException {
        return inPagesOf(LARGE_PAGE, "");
    }

    private List<Queue> inPagesOf(int size, String filter) throws CountSourceException {
        try {
            return pages(new PageQuery(size, filter));
        } catch (CountSourceException refused) {
            if (!isBadRequest(refused.failure())) {
                throw refused;
            }
            // A 400 means that the host refuses ids, or pages of 500: small pages of all queues need neither.
            return pages(new PageQuery(SAFE_PAGE, ""));
        }
    }

    private List<Queue> pages(PageQuery query) throws CountSourceException {
        ListedQueues listed = steady(query);
        if (listed.totalIfIncomplete().isPresent()) {
            throw Failures.unusable(
                    FailureCause.UNEXPECTED,
                    RequestSubject.queueList(),
                    uri,
                    "the queue list says it has " + listed.totalIfIncomplete().get()
                            + " queues, but has " + listed.size()
                            + ", also when read again: no report is written, since it could lack a queue");
        }
        Redaction redaction = client.redaction();
        return listed.queues().stream().map(queue -> cleaned(queue, redaction)).toList();
    }

    /**
     * All pages of a query. A queue that is created, deleted or renamed between two pages moves others across their
     * boundary, so a list that shows signs of it is read again until two readings agree.
     */
    private ListedQueues steady(PageQuery query) throws CountSourceException {
        List<ListedQueues> earlier = new ArrayList<>();
        while (earlier.size() < MOST_READINGS) {
            ListedQueues reading = listed(query);
            if (earlier.isEmpty() ? reading.isSteady() : earlier.stream().anyMatch(reading::agreesWith)) {
                return reading;
            }
            earlier.add(reading);
        }
        throw Failures.unavailable(
                FailureCause.DATA_CHANGED,
                RequestSubject.queueList(),
                uri,
                "it changed while it was read, " + MOST_READINGS + " times in a row");
    }

    private ListedQueues listed(PageQuery query) throws CountSourceException {
        QueuePage first = page(query, 1);
        ListedQueues listed = new ListedQueues();
        listed.add(first);
        if (first.pageCount().isPresent()) {
            addCountedPages(first.pageCount().get(), query, listed);
        } else {
            addPagesToTheEnd(first, query, listed);
        }
        return listed;
    }

    private void addCountedPages(int pageCount, PageQuery query, ListedQueues listed) throws CountSourceException {
        List<PendingCall<QueuePage>> others = new ArrayList<>();
        for (int page = 2; page <= pageCount; page++) {
            others.add(client.start(request(query, page), query::read));
        }
        try {
            for (int i = 0; i < others.size(); i++) {
                listed.add(translated(others.get(i)::join, i + 2));
            }
        } finally {
            // After a failure the other pages are worthless, and would still use up the rate.
            others.forEach(PendingCall::cancel);
        }
    }

    private void addPagesToTheEnd(QueuePage first, PageQuery query, ListedQueues listed) throws CountSourceException {
        QueuePage page = first;
        // A short page is not the end: only the missing nextUri, or an empty page, ends a list without a page count.
        for (int number = 2; page.hasNext() && !page.queues().isEmpty(); number++) {
            int before = listed.size();
            page = page(query, number);
            listed.add(page);
            if (listed.size() == before && page.hasNext()) {
                throw Failures.unusable(
                        FailureCause.ENDLESS_PAGING,
                        RequestSubject.queueList(number),
                        uri,
                        "page " + number + " has no new queue, and still names a next page");
            }
        }
    }

    private QueuePage page(PageQuery query, int number) throws CountSourceException {
        return translated(() -> client.call(request(query, number), query::read), number);
    }

    /** A page that was requested. */
    private interface PageCall {
        QueuePage page() throws HttpFailure;
    }

    private static QueuePage translated(PageCall call, int number) throws CountSourceException {
        try {
            return call.page();
        } catch (HttpFailure failure) {
            throw Failures.translate(failure, RequestSubject.queueList(number));
        }
    }

    /** The queue without secrets in its names, which appear in every report. */
    private static Queue cleaned(Queue queue, Redaction redaction) {
        return new Queue(
                queue.id(),
                redaction.cleanName(queue.name()),
                queue.division().map(division -> new Division(division.id(), redaction.cleanName(division.name()))),
                queue.targets());
    }

    private ApiRequest request(PageQuery query, int page) {
        URI paged = URI.create(uri + "?pageSize=" + query.pageSize() + "&pageNumber=" + page + query.filter());
        return ApiRequest.get(paged, "queue list, page " + page);
    }

    /** Page size and filter of a list request. */
    private record PageQuery(int pageSize, String filter) {

        QueuePage read(InputStream body) throws IOException {
            return QueuePage.read(body, pageSize);
        }
    }
}
