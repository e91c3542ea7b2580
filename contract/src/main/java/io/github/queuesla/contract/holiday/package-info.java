/**
 * The public holidays of countries and regions, from a library. Entry point: {@link io.github.queuesla.contract.holiday.PublicHolidays}.
 */
@NullMarked
package io.github.queuesla.contract.holiday;

import org.jspecify.annotations.NullMarked;
