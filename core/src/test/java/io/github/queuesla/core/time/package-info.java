@NullMarked
package io.github.queuesla.core.time;

import org.jspecify.annotations.NullMarked;
