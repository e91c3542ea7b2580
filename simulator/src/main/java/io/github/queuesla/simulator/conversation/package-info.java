/**
 * Which contacts belong to one conversation, and what else happened in it. Makes no contacts of its own.
 *
 * <p>Entry point: {@link Chains}.
 */
@NullMarked
package io.github.queuesla.simulator.conversation;

import org.jspecify.annotations.NullMarked;
