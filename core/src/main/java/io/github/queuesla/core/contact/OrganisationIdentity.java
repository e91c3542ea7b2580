package io.github.queuesla.core.contact;

import java.util.List;
import java.util.Optional;

/**
 * What tells one organisation from another. Immutable; holds no secret.
 *
 * @param host the host of its API, without a port
 * @param id the platform's id of the organisation; empty when the OAuth client may not read it
 * @param clients a hash of each OAuth client's id, which stands for the organisation where the platform gives no id
 */
public record OrganisationIdentity(String host, Optional<String> id, List<String> clients) {

    public OrganisationIdentity {
        clients = List.copyOf(clients);
    }
}
