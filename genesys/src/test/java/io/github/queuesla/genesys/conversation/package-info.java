/** Tests of conversations and their queue events. */
@NullMarked
package io.github.queuesla.genesys.conversation;

import org.jspecify.annotations.NullMarked;
