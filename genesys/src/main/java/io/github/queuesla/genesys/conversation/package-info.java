/**
 * Conversations as the platform writes them, and the queue events in them. Data about customers is passed over while
 * reading. Sends nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.conversation.ConversationReader}.
 */
@NullMarked
package io.github.queuesla.genesys.conversation;

import org.jspecify.annotations.NullMarked;
