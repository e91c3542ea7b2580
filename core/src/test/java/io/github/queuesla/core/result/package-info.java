@NullMarked
package io.github.queuesla.core.result;

import org.jspecify.annotations.NullMarked;
