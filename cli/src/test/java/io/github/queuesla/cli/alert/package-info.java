@NullMarked
package io.github.queuesla.cli.alert;

import org.jspecify.annotations.NullMarked;
