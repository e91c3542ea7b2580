package io.github.queuesla.genesys.details;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a receiver was told, in lines. */
class ReceivedDays implements DayReceiver {

    private final List<String> lines = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<DayProvenance> provenances = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    List<Failure> failures() {
        return failures;
    }

    List<DayProvenance> provenances() {
        return provenances;
    }

    @Override
    public void begin(LocalDate day) {
        lines.add(day.getDayOfMonth() + " begin");
    }

    @Override
    public void conversation(LocalDate day, String conversationId, List<QueueEvent> events) {
        lines.add(day.getDayOfMonth() + " " + conversationId + (events.isEmpty() ? "" : " " + events.size()));
    }

    @Override
    public void putAside(LocalDate day, PutAside item) {
        lines.add(day.getDayOfMonth() + " aside: " + item.problem());
    }

    @Override
    public void complete(LocalDate day, DayProvenance provenance) {
        lines.add(day.getDayOfMonth() + " complete");
        provenances.add(provenance);
    }

    @Override
    public void failed(LocalDate day, Failure failure) {
        lines.add(day.getDayOfMonth() + " failed");
        failures.add(failure);
    }
}
