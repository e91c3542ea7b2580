@NullMarked
package io.github.queuesla.genesys.summary;

import org.jspecify.annotations.NullMarked;
