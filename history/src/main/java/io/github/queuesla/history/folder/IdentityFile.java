package io.github.queuesla.history.folder;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.json.JsonDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the folder says it is.
 *
 * @param organisation whose contacts it has
 * @param created when it was created
 */
record IdentityFile(OrganisationIdentity organisation, Instant created) {

    static Optional<IdentityFile> read(Path path) {
        return new SmallFile(path).read(document -> {
            // Before anything else: a newer version may write the rest in another way.
            requireKnownFormat(document.number("format"), path);
            JsonDocument organisation = document.document("organisation");
            return new IdentityFile(
                    new OrganisationIdentity(
                            organisation.text("host"), organisation.optionalText("id"), organisation.texts("clients")),
                    document.instant("created"));
        });
    }

    static void requireKnownFormat(long format, Path path) {
        if (format > DayFooter.FORMAT) {
            throw HistoryException.of(Kind.NEWER_FORMAT, path, Long.toString(format));
        }
    }

    JsonDocument document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("host", organisation.host());
        organisation.id().ifPresent(id -> members.put("id", id));
        members.put("clients", organisation.clients());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", (long) DayFooter.FORMAT);
        all.put("organisation", JsonDocument.of(members));
        all.put("created", created);
        return JsonDocument.of(all);
    }

    /** Whether these are contacts of the same organisation. */
    boolean isOf(OrganisationIdentity other) {
        if (organisation.id().isPresent() && other.id().isPresent()) {
            return organisation.id().equals(other.id());
        }
        // A client belongs to one organisation, but its id is unique only within one region.
        return organisation.host().equals(other.host())
                && other.clients().stream().anyMatch(organisation.clients()::contains);
    }

    /** This, with what the other knows more about the same organisation. */
    IdentityFile with(OrganisationIdentity other) {
        TreeSet<String> clients = new TreeSet<>(organisation.clients());
        clients.addAll(other.clients());
        return new IdentityFile(
                new OrganisationIdentity(
                        other.host(),
                        organisation.id().or(other::id),
                        clients.stream().toList()),
                created);
    }
}
