@NullMarked
package io.github.queuesla.core.evidence;

import org.jspecify.annotations.NullMarked;
