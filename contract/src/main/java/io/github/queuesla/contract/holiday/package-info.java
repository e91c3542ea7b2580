/**
 * The public holidays of countries and regions, read from tables that contract/holidays/README.md describes. Knows no
 * contract file.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.holiday.PublicHolidays}.
 */
@NullMarked
package io.github.queuesla.contract.holiday;

import org.jspecify.annotations.NullMarked;
