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
    private static final int SERVER_ERRORS = 500;
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
        QueuePage page = page(new Question(GLIMPSE, ""), 1);
        return new Glimpse(
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
     * Whether the list itself was refused, and not the token to ask for it with. A list that stays broken is as good as
     * refused for ids, which need none; a name might have been found in it, so there it is no answer.
     */
    private static boolean isWithheld(Failure failure, QueueSelection selection) {
        int status = failure.status().orElse(0);
        boolean refused = failure.hasCause(FailureCause.REFUSED) || failure.hasCause(FailureCause.ACCESS_REFUSED);
        boolean broken = status >= SERVER_ERRORS && (refused || failure.hasCause(FailureCause.PLATFORM_ERROR));
        return failure.isFor(RequestSubject.Topic.QUEUE_LIST)
                && ((refused && NOT_FOR_THIS_CLIENT.contains(status)) || (broken && selection.isIdsOnly()));
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
            return pages(new Question(size, filter));
        } catch (CountSourceException refused) {
            if (!isBadRequest(refused.failure())) {
                throw refused;
            }
            return pages(new Question(SAFE_PAGE, ""));
        }
    }

    /** Queues come and go while the list is read, and then one may stand between two pages: so a short list is read again. */
    private List<Queue> pages(Question question) throws CountSourceException {
        ListedQueues listed = listed(question);
        if (listed.promised().isPresent()) {
            listed = listed(question);
        }
        if (listed.promised().isPresent()) {
            throw Failures.unusable(
                    FailureCause.UNEXPECTED,
                    RequestSubject.queueList(),
                    uri,
                    "the list promises " + listed.promised().get() + " queues and has " + listed.size()
                            + ", also when read again: no report is made that may lack a queue");
        }
        Redaction redaction = client.redaction();
        return listed.queues().stream().map(queue -> cleaned(queue, redaction)).toList();
    }

    private ListedQueues listed(Question question) throws CountSourceException {
        QueuePage first = page(question, 1);
        ListedQueues listed = new ListedQueues();
        listed.add(first);
        if (first.pageCount().isPresent()) {
            addCountedPages(first.pageCount().get(), question, listed);
        } else {
            addPagesToTheEnd(first, question, listed);
        }
        return listed;
    }

    private void addCountedPages(int pageCount, Question question, ListedQueues listed) throws CountSourceException {
        List<PendingCall<QueuePage>> others = new ArrayList<>();
        for (int page = 2; page <= pageCount; page++) {
            others.add(client.start(request(question, page), question::read));
        }
        try {
            for (int i = 0; i < others.size(); i++) {
                listed.add(had(others.get(i)::join, i + 2));
            }
        } finally {
            others.forEach(PendingCall::cancel);
        }
    }

    private void addPagesToTheEnd(QueuePage first, Question question, ListedQueues listed) throws CountSourceException {
        QueuePage page = first;
        for (int number = 2; page.hasNext() && !page.queues().isEmpty(); number++) {
            int before = listed.size();
            page = page(question, number);
            listed.add(page);
            if (listed.size() == before && page.hasNext()) {
                throw Failures.unusable(
                        FailureCause.ENDLESS_PAGING,
                        RequestSubject.queueList(number),
                        uri,
                        "page " + number + " has no queue that was not listed before, and yet there is a next page");
            }
        }
    }

    private QueuePage page(Question question, int number) throws CountSourceException {
        return had(() -> client.call(request(question, number), question::read), number);
    }

    /** A page that is being asked for. */
    private interface Asked {
        QueuePage page() throws HttpFailure;
    }

    private static QueuePage had(Asked asked, int number) throws CountSourceException {
        try {
            return asked.page();
        } catch (HttpFailure failure) {
            throw Failures.translate(failure, RequestSubject.queueList(number));
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
