@NullMarked
package io.github.queuesla.core.contact;

import org.jspecify.annotations.NullMarked;
