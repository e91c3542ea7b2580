package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import java.util.Set;

/** A queue list that the platform does not give this client. */
public final class WithheldList {

    private static final Set<Integer> STATUSES = Set.of(403, 404, 405);

    private static final int SERVER_ERRORS = 500;

    private WithheldList() {}

    /** Whether that is what happened. */
    public static boolean is(Failure failure) {
        return failure.isFor(RequestSubject.Topic.QUEUE_LIST)
                && STATUSES.contains(failure.status().orElse(0));
    }

    /** That ids have to serve as names, and what to do for names. */
    public static String words(Failure failure) {
        String status =
                failure.status().isPresent() ? "HTTP " + failure.status().getAsInt() : "no answer";
        return "The queue list could not be had (" + status
                + failure.request().map(request -> " from " + request.path()).orElse("")
                + "), so ids stand for names; for names, "
                + (failure.status().orElse(0) >= SERVER_ERRORS
                        ? "ask again later"
                        : "give the OAuth client a role with the permission routing:queue:view");
    }
}
