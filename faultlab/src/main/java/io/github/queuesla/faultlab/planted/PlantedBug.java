package io.github.queuesla.faultlab.planted;

import io.github.queuesla.history.sync.SyncSources;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Headers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A typical bug of API clients. None is in the client itself: each changes what the client sees, so that it behaves
 * like a client with that bug.
 */
public enum PlantedBug {
    /** The entries of a page that broke off are kept, and those of the retry are added. */
    APPEND_INSTEAD_OF_REPLACE {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new AppendingExchange(seams.exchange()));
        }
    },
    /** {@code Retry-After} is ignored. */
    RETRY_AFTER_IGNORED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(seams.exchange(), (request, answer) -> answer.without("Retry-After")));
        }
    },
    /** A restarted client does not know that it was told to wait. */
    GATE_LOST_ON_RESTART {
        @Override
        public Seams plant(Seams seams) {
            return seams.withoutGates();
        }
    },
    /** A page of the queue list that is smaller than requested is taken for the last; the total is not checked. */
    PAGE_CAP_TAKEN_AS_THE_END {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.ofQueueList(
                    seams.exchange(), (request, page) -> page.withBody(JsonEdits::asTheOnlyPage)));
        }
    },
    /** A page of counts that is smaller than requested is taken for the last. */
    STOP_AT_THE_FIRST_SHORT_PAGE {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(
                    seams.exchange(),
                    (request, answer) -> request.uri().getPath().endsWith("/summary/query")
                            ? answer.withBody(body -> JsonEdits.withoutTokenIfShort(body, request))
                            : answer));
        }
    },
    /** A body that breaks off is taken for complete. */
    CUT_BODY_ACCEPTED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(seams.exchange(), (request, answer) -> answer.mended()));
        }
    },
    /** The total of the queue list is not checked. */
    TOTAL_NOT_CHECKED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.ofQueueList(
                    seams.exchange(), (request, page) -> page.withBody(JsonEdits::withoutTotal)));
        }
    },
    /** A queue list whose length changes while its pages are read is accepted. */
    MOVING_LIST_ACCEPTED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.ofQueueList(seams.exchange(), new SteadyList()::page));
        }
    },
    /** After a 429, the client fetches another token. */
    SECOND_TOKEN_ON_429 {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(
                    seams.exchange(),
                    (request, answer) -> answer.status() == 429 && isQuestion(request.headers())
                            ? answer.withStatus(401).without("Retry-After")
                            : answer));
        }
    },
    /** Each thread that gets a 401 fetches its own token. */
    TOKEN_RENEWED_BY_EACH_THREAD {
        @Override
        public Seams plant(Seams seams) {
            Environment real = seams.environment();
            return seams.with(new Environment(
                    real.nanoTime(), real.wallClock(), real.waiting(), new UnlockedTasks(real.tasks()), real.random()));
        }
    },
    /** A repeated page token is followed again. */
    PAGE_TOKEN_LOOP {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new FreshPageTokens(seams.exchange()));
        }
    },
    /** A redirect is followed with the token. */
    REDIRECT_FOLLOWED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new FollowedRedirects(seams.exchange()));
        }
    },
    /** Days are never fetched again, however recent they were; the comparison with the counts is disabled. */
    NO_LOOK_BACK {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(sources -> new SyncSources(
                    new SettledContacts(sources.contacts()),
                    new WithheldCounts(sources.counts()),
                    sources.queues(),
                    sources.retention()));
        }
    },
    /** A day is marked as fetched before its contacts are. */
    WATERMARK_BEFORE_DATA {
        @Override
        public Seams plant(Seams seams) {
            Set<LocalDate> marked = new HashSet<>();
            return seams.with(sources -> new SyncSources(
                    new WatermarkedContacts(sources.contacts(), marked),
                    sources.counts(),
                    sources.queues(),
                    sources.retention()));
        }
    };

    /** The seams through which the client behaves as if it had this bug. */
    public abstract Seams plant(Seams seams);

    private static boolean isQuestion(Headers headers) {
        return headers.first("Authorization").orElse("").startsWith("Bearer ");
    }
}
