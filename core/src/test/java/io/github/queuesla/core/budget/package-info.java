@NullMarked
package io.github.queuesla.core.budget;

import org.jspecify.annotations.NullMarked;
