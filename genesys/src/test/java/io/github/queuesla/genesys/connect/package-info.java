@NullMarked
package io.github.queuesla.genesys.connect;

import org.jspecify.annotations.NullMarked;
