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
 * @param organisation whose contacts it has; empty while all of them were imported
 * @param created when it was created
 */
record IdentityFile(Optional<OrganisationIdentity> organisation, Instant created) {

    static Optional<IdentityFile> read(Path path) {
        return new SmallFile(path).read(document -> {
            // Before anything else: a newer version may write the rest in another way.
            requireKnownFormat(document.number("format"), path);
            return new IdentityFile(
                    document.optionalDocument("organisation").map(IdentityFile::organisation),
                    document.instant("created"));
        });
    }

    private static OrganisationIdentity organisation(JsonDocument document) {
        return new OrganisationIdentity(document.text("host"), document.optionalText("id"), document.texts("clients"));
    }

    static void requireKnownFormat(long format, Path path) {
        if (format > DayFooter.FORMAT) {
            throw HistoryException.of(Kind.NEWER_FORMAT, path, Long.toString(format));
        }
    }

    JsonDocument document() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", (long) DayFooter.FORMAT);
        organisation.ifPresent(known -> all.put("organisation", document(known)));
        all.put("created", created);
        return JsonDocument.of(all);
    }

    private static JsonDocument document(OrganisationIdentity organisation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("host", organisation.host());
        organisation.id().ifPresent(id -> members.put("id", id));
        members.put("clients", organisation.clients());
        return JsonDocument.of(members);
    }

    /** Whether both are one organisation; empty when that is not known. */
    static Optional<Boolean> areSame(OrganisationIdentity one, OrganisationIdentity other) {
        boolean known = one.id().isPresent() && other.id().isPresent();
        return Optional.of(isSame(one, other))
                .filter(same -> same || known || !one.host().equals(other.host()));
    }

    static boolean isSame(OrganisationIdentity known, OrganisationIdentity other) {
        if (known.id().isPresent() && other.id().isPresent()) {
            return known.id().equals(other.id());
        }
        // A client belongs to one organisation, but its id is unique only within one region.
        return known.host().equals(other.host()) && other.clients().stream().anyMatch(known.clients()::contains);
    }

    /** This, with what the other knows more about the same organisation. */
    IdentityFile with(OrganisationIdentity other) {
        TreeSet<String> clients = new TreeSet<>(other.clients());
        organisation.ifPresent(known -> clients.addAll(known.clients()));
        return new IdentityFile(
                Optional.of(new OrganisationIdentity(
                        other.host(),
                        organisation.flatMap(OrganisationIdentity::id).or(other::id),
                        clients.stream().toList())),
                created);
    }
}
