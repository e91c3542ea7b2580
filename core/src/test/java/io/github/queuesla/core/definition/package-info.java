@NullMarked
package io.github.queuesla.core.definition;

import org.jspecify.annotations.NullMarked;
