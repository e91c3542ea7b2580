package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.conversation.QueueVisit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A metric that counts contacts at this moment. */
enum ContactMetric {
    /** In the queue, an agent being alerted or not: those without an emitted {@code tWait}. */
    WAITING("oWaiting"),
    /** Of those waiting, the ones that an agent is being alerted to. */
    ALERTING("oAlerting"),
    /** With the agent who answered. */
    INTERACTING("oInteracting");

    private final String code;

    ContactMetric(String code) {
        this.code = code;
    }

    static Optional<ContactMetric> ofCode(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** Those of these contacts that it counts, the one that has been there longest first. */
    List<PresentContact> of(List<PresentContact> contacts) {
        return contacts.stream()
                .filter(contact -> counts(contact.stage()))
                .sorted(Comparator.comparingLong(contact -> since(contact.visit())))
                .toList();
    }

    private boolean counts(Stage stage) {
        return switch (this) {
            case WAITING -> stage == Stage.WAITING || stage == Stage.ALERTING;
            case ALERTING -> stage == Stage.ALERTING;
            case INTERACTING -> stage == Stage.INTERACTING;
        };
    }

    /** Since when it counts that contact. */
    long since(QueueVisit visit) {
        return switch (this) {
            case WAITING -> visit.offered();
            case ALERTING -> visit.alerted();
            case INTERACTING -> visit.ended();
        };
    }
}
