package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.surroundings.Surroundings;

/**
 * A bug of the kind that clients of such platforms have. None is in the client itself: each changes what the client sees
 * of the world such that it behaves as a client with that bug would.
 */
public enum PlantedBug {
    /** What a broken page had already given is kept, and the repeat is added to it. */
    APPEND_INSTEAD_OF_REPLACE {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new AppendingExchange(seams.exchange()));
        }
    },
    /** The server's wish to be left alone is not read. */
    RETRY_AFTER_IGNORED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(seams.exchange(), (request, answer) -> answer.without("Retry-After")));
        }
    },
    /** A client that starts anew does not know that it was told to wait. */
    GATE_LOST_ON_RESTART {
        @Override
        public Seams plant(Seams seams) {
            return new Seams(seams.exchange(), seams.surroundings(), false);
        }
    },
    /** A page of the queue list that is smaller than asked for is taken for the last; nobody checks the total. */
    PAGE_CAP_TAKEN_AS_THE_END {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(
                    seams.exchange(),
                    (request, answer) -> request.uri().getPath().endsWith("/routing/queues")
                            ? answer.withBody(JsonEdits::asTheOnlyPage)
                            : answer));
        }
    },
    /** A page of counts that is smaller than asked for is taken for the last. */
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
    /** A body that breaks off is taken for whole, as far as it came. */
    CUT_BODY_ACCEPTED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(seams.exchange(), (request, answer) -> answer.mended()));
        }
    },
    /** How many queues the list promises is not read. */
    TOTAL_NOT_CHECKED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(ChangedAnswers.of(
                    seams.exchange(),
                    (request, answer) -> request.uri().getPath().endsWith("/routing/queues")
                            ? answer.withBody(JsonEdits::withoutTotal)
                            : answer));
        }
    },
    /** A 429 is answered with another token. */
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
    /** Every thread that meets a 401 fetches a token of its own. */
    TOKEN_RENEWED_BY_EACH_THREAD {
        @Override
        public Seams plant(Seams seams) {
            Surroundings real = seams.surroundings();
            return seams.with(new Surroundings(
                    real.nanoTime(), real.wallClock(), real.waiting(), new UnlockedTasks(real.tasks()), real.random()));
        }
    },
    /** A page token that comes back is followed again. */
    PAGE_TOKEN_LOOP {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new FreshPageTokens(seams.exchange()));
        }
    },
    /** A redirect is followed, with the token. */
    REDIRECT_FOLLOWED {
        @Override
        public Seams plant(Seams seams) {
            return seams.with(new FollowedRedirects(seams.exchange()));
        }
    };

    /** The world as a client with this bug would see it. */
    public abstract Seams plant(Seams seams);

    private static boolean isQuestion(Headers headers) {
        return headers.first("Authorization").orElse("").startsWith("Bearer ");
    }
}
