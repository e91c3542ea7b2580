/**
 * What comes from outside: time, waiting, tasks, locks and randomness, each as a port. Knows no request.
 *
 * <p>Entry point: {@link io.github.queuesla.http.environment.Environment}.
 */
@NullMarked
package io.github.queuesla.http.environment;

import org.jspecify.annotations.NullMarked;
