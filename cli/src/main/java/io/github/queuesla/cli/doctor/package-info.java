/**
 * Checks of an installation, each with its fix. Sends only the smallest requests; knows no contract.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.doctor.Diagnosis}.
 */
@NullMarked
package io.github.queuesla.cli.doctor;

import org.jspecify.annotations.NullMarked;
