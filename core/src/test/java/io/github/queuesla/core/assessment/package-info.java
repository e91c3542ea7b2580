@NullMarked
package io.github.queuesla.core.assessment;

import org.jspecify.annotations.NullMarked;
