package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.wire.Endpoint;
import java.util.regex.Pattern;

/**
 * A path and what answers there.
 *
 * @param method the one method allowed
 * @param path the whole path
 * @param api which door it is behind
 * @param endpoint what answers
 */
record Route(String method, Pattern path, PlatformApi api, Endpoint endpoint) {

    boolean leadsTo(String asked) {
        return path.matcher(asked).matches();
    }
}
