@NullMarked
package io.github.queuesla.core.agreement;

import org.jspecify.annotations.NullMarked;
