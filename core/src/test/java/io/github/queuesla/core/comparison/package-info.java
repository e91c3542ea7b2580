@NullMarked
package io.github.queuesla.core.comparison;

import org.jspecify.annotations.NullMarked;
