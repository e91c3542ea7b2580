@NullMarked
package io.github.queuesla.core.quantity;

import org.jspecify.annotations.NullMarked;
