package io.github.queuesla.report.evidence;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contacts that cost a service level its target, as parts of the page of a report.
 *
 * @param level the service level
 * @param worst the worst contacts of each missed window, in order of time
 * @param file the name of the file with all missed contacts, which is beside the page; empty without one
 */
public record MissedContacts(ServiceLevel level, Map<Span, List<ContactEvidence>> worst, Optional<String> file) {

    /** A table for each window, and a link to the file. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        worst.forEach((window, contacts) -> {
            if (!contacts.isEmpty()) {
                parts.add(Part.table(ContactFields.shortTable(ListedContact.of(level, contacts))
                        .named((contacts.size() == 1 ? "Worst contact, " : "Worst " + contacts.size() + " contacts, ")
                                + window.label())));
            }
        });
        file.ifPresent(name -> parts.add(new Part.Link("All missed contacts of " + level.name() + " (CSV)", name)));
        return parts;
    }
}
