package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Alert;
import java.time.Instant;

/**
 * The news that an alert has fired, or is over. Immutable.
 *
 * @param contract the name of the contract
 * @param row the service level as it is now, with its alerts
 * @param alert the alert
 * @param fired whether it has fired; else it is over
 * @param since when it fired
 * @param at the time of the news
 */
public record AlertNotice(String contract, LiveRow row, Alert alert, boolean fired, Instant since, Instant at) {}
