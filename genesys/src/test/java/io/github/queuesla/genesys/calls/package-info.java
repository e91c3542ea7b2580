@NullMarked
package io.github.queuesla.genesys.calls;

import org.jspecify.annotations.NullMarked;
