@NullMarked
package io.github.queuesla.genesys.aggregates;

import org.jspecify.annotations.NullMarked;
