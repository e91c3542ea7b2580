@NullMarked
package io.github.queuesla.core.contract;

import org.jspecify.annotations.NullMarked;
