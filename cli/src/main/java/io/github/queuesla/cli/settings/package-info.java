/**
 * Environment variables and {@code .env} files. Knows no option.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.settings.Settings}.
 */
@NullMarked
package io.github.queuesla.cli.settings;

import org.jspecify.annotations.NullMarked;
