@NullMarked
package io.github.queuesla.genesys;

import org.jspecify.annotations.NullMarked;
