/** Environment variables and {@code .env} files. Entry point: {@link io.github.queuesla.cli.settings.Settings}. */
@NullMarked
package io.github.queuesla.cli.settings;

import org.jspecify.annotations.NullMarked;
