/**
 * What is wrong with an installation, and what to do about it. Sends the smallest requests only, and knows no contract.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.doctor.Diagnosis}.
 */
@NullMarked
package io.github.queuesla.cli.doctor;

import org.jspecify.annotations.NullMarked;
