@NullMarked
package io.github.queuesla.genesys.json;

import org.jspecify.annotations.NullMarked;
