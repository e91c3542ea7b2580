/** Tests that secrets never appear in any output. Entry point: {@link io.github.queuesla.e2e.secrecy.Canaries}. */
@NullMarked
package io.github.queuesla.e2e.secrecy;

import org.jspecify.annotations.NullMarked;
