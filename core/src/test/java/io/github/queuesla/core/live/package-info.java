@NullMarked
package io.github.queuesla.core.live;

import org.jspecify.annotations.NullMarked;
