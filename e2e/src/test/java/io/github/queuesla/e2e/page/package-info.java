/** The HTML report as its readers have it: in a real browser. */
@NullMarked
package io.github.queuesla.e2e.page;

import org.jspecify.annotations.NullMarked;
