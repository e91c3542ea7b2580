package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.conversation.ContactRef;
import io.github.queuesla.simulator.conversation.QueueVisit;
import java.util.Optional;

/**
 * A contact that has entered a queue and is not over yet.
 *
 * @param contact which one
 * @param visit the contact as a part of its conversation
 * @param stage how far it is
 */
record PresentContact(ContactRef contact, QueueVisit visit, Stage stage) {

    /** The contact at that moment (milliseconds since the epoch), unless it has not begun or is over. */
    static Optional<PresentContact> of(ContactRef contact, QueueVisit visit, long moment) {
        return stage(visit, moment).map(stage -> new PresentContact(contact, visit, stage));
    }

    // What happens at the very moment is not known yet, as in all other answers.
    private static Optional<Stage> stage(QueueVisit visit, long moment) {
        if (visit.offered() >= moment) {
            return Optional.empty();
        }
        if (visit.ended() >= moment) {
            return Optional.of(visit.isAnswered() && visit.alerted() < moment ? Stage.ALERTING : Stage.WAITING);
        }
        if (!visit.isAnswered() || visit.handledUntil() < moment) {
            return Optional.empty();
        }
        return Optional.of(visit.talkedUntil() >= moment ? Stage.INTERACTING : Stage.WRAPPING_UP);
    }
}
