@NullMarked
package io.github.queuesla.server;

import org.jspecify.annotations.NullMarked;
