package io.github.queuesla.faultlab.planted;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.Failure;
import java.time.LocalDate;
import java.util.List;

/** Passes on what it receives. */
class PassingReceiver implements DayReceiver {

    private final DayReceiver receiver;

    PassingReceiver(DayReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void begin(LocalDate day) {
        receiver.begin(day);
    }

    @Override
    public void conversation(LocalDate day, String conversationId, List<QueueEvent> events) {
        receiver.conversation(day, conversationId, events);
    }

    @Override
    public void putAside(LocalDate day, PutAside item) {
        receiver.putAside(day, item);
    }

    @Override
    public void complete(LocalDate day, DayProvenance provenance) {
        receiver.complete(day, provenance);
    }

    @Override
    public void failed(LocalDate day, Failure failure) {
        receiver.failed(day, failure);
    }
}
