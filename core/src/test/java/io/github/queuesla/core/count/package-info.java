@NullMarked
package io.github.queuesla.core.count;

import org.jspecify.annotations.NullMarked;
