/** Tests of the HTML report in a real browser. */
@NullMarked
package io.github.queuesla.e2e.page;

import org.jspecify.annotations.NullMarked;
