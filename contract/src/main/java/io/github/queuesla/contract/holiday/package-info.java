/**
 * The public holidays of countries and regions. Knows no contract file; no other package knows the holiday library.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.holiday.PublicHolidays}.
 */
@NullMarked
package io.github.queuesla.contract.holiday;

import org.jspecify.annotations.NullMarked;
