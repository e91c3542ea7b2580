@NullMarked
package io.github.queuesla.genesys.retention;

import org.jspecify.annotations.NullMarked;
