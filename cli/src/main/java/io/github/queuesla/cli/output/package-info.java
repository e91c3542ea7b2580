/**
 * The output of reports and messages. Knows no report by name.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.output.OutputOptions}.
 */
@NullMarked
package io.github.queuesla.cli.output;

import org.jspecify.annotations.NullMarked;
