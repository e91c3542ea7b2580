package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.wire.Endpoint;
import java.util.regex.Pattern;

/**
 * A path and the endpoint that answers it.
 *
 * @param method the method
 * @param path a pattern for the whole path
 * @param api the API it belongs to
 * @param endpoint the code that answers
 */
record Route(String method, Pattern path, PlatformApi api, Endpoint endpoint) {

    boolean leadsTo(String asked) {
        return path.matcher(asked).matches();
    }
}
