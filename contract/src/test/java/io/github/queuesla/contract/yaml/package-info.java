/** Tests of the package of the same name. */
@NullMarked
package io.github.queuesla.contract.yaml;

import org.jspecify.annotations.NullMarked;
