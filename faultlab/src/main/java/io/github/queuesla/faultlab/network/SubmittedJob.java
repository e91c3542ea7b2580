package io.github.queuesla.faultlab.network;

import io.github.queuesla.simulator.contact.AsOf;
import java.time.LocalDate;

/**
 * A details job that the platform accepted. Immutable.
 *
 * @param day the day in UTC that it is for
 * @param asOf what the platform knew then
 */
public record SubmittedJob(LocalDate day, AsOf asOf) {}
