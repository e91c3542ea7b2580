@NullMarked
package io.github.queuesla.genesys.queues;

import org.jspecify.annotations.NullMarked;
