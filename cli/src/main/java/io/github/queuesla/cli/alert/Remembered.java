package io.github.queuesla.cli.alert;

import io.github.queuesla.core.live.AlertStates;

/**
 * What a board remembers over a restart. Immutable.
 *
 * @param alerts how far its alerts are
 * @param waiting the messages that have not arrived
 */
record Remembered(AlertStates alerts, WaitingMessages waiting) {

    static final Remembered NOTHING = new Remembered(AlertStates.QUIET, WaitingMessages.NONE);
}
