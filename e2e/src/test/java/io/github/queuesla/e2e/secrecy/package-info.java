/** Where secrets must not turn up: anywhere. Entry point: {@link io.github.queuesla.e2e.secrecy.Canaries}. */
@NullMarked
package io.github.queuesla.e2e.secrecy;

import org.jspecify.annotations.NullMarked;
