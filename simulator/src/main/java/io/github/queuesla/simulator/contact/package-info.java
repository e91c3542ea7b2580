/** Contacts, their outcomes and the true counts. Entry point: {@link Contact}. */
@NullMarked
package io.github.queuesla.simulator.contact;

import org.jspecify.annotations.NullMarked;
