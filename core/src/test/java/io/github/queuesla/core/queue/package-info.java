@NullMarked
package io.github.queuesla.core.queue;

import org.jspecify.annotations.NullMarked;
