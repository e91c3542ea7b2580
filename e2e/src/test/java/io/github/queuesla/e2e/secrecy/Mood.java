package io.github.queuesla.e2e.secrecy;

import java.util.ArrayList;
import java.util.List;

/**
 * The behaviour of a hostile platform.
 *
 * @param where the part of the platform that misbehaves
 * @param shape how it misbehaves
 * @param status the HTTP status of its responses
 */
record Mood(Where where, Shape shape, int status) {

    /** A part of the platform. */
    enum Where {
        NOBODY,
        TOKEN_ADDRESS,
        API
    }

    /** A way to send a secret back. */
    enum Shape {
        /** No faults; names and headers contain secrets. */
        NAMES,
        /** An error in the format of the platform. */
        ERROR,
        /** An error page of a load balancer. */
        PAGE,
        /** An error that is not UTF-8. */
        BINARY,
        /** A truncated response. */
        CUT,
        /** A response that is not JSON. */
        GARBLED,
        /** JSON of another shape. */
        MALFORMED,
        /** Endless pages. */
        PAGES
    }

    static final Mood GOOD = new Mood(Where.NOBODY, Shape.NAMES, 200);

    /** All moods with faults. */
    static List<Mood> bad() {
        List<Mood> moods = new ArrayList<>();
        for (int status : new int[] {307, 400, 401, 403, 404, 405, 409, 413, 429, 500, 502, 503, 504}) {
            moods.add(new Mood(Where.API, Shape.ERROR, status));
        }
        for (int status : new int[] {307, 400, 401, 403, 429, 500, 503}) {
            moods.add(new Mood(Where.TOKEN_ADDRESS, Shape.ERROR, status));
        }
        for (Shape shape : List.of(Shape.CUT, Shape.GARBLED, Shape.MALFORMED)) {
            moods.add(new Mood(Where.API, shape, 200));
            moods.add(new Mood(Where.TOKEN_ADDRESS, shape, 200));
        }
        moods.add(new Mood(Where.API, Shape.PAGES, 200));
        moods.add(new Mood(Where.API, Shape.PAGE, 403));
        moods.add(new Mood(Where.API, Shape.BINARY, 400));
        return moods;
    }

    boolean meets(boolean tokenAddress) {
        return where == (tokenAddress ? Where.TOKEN_ADDRESS : Where.API);
    }
}
