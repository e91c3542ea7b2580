package io.github.queuesla.report.evidence;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contacts that cost a service level its target, as parts of the page of a report. */
public final class MissedContacts {

    private MissedContacts() {}

    /**
     * The worst contacts of each missed window, and a link to a file with all missed contacts.
     *
     * @param worst the worst contacts of each missed window, in order of time
     * @param file the name of the file, which is beside the page; empty without one
     */
    public static List<Part> parts(ServiceLevel level, Map<Span, List<ContactEvidence>> worst, Optional<String> file) {
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
