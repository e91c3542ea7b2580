@NullMarked
package io.github.queuesla.genesys.observations;

import org.jspecify.annotations.NullMarked;
