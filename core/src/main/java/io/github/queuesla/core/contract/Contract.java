package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Spelling;
import io.github.queuesla.core.queue.Glob;
import io.github.queuesla.core.queue.QueueSelection;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The service levels agreed in one contract file. Immutable.
 *
 * @param name its name in reports
 * @param serviceLevels at least one, in the order written, each with a unique name
 * @param branding the look of its reports
 */
public record Contract(String name, List<ServiceLevel> serviceLevels, Branding branding) {

    /** A contract whose reports have the look of the product. */
    public Contract(String name, List<ServiceLevel> serviceLevels) {
        this(name, serviceLevels, Branding.NONE);
    }

    public Contract {
        serviceLevels = List.copyOf(serviceLevels);
        if (serviceLevels.isEmpty()) {
            throw new IllegalArgumentException("a contract has at least one service level");
        }
        Set<String> names = new HashSet<>();
        for (ServiceLevel level : serviceLevels) {
            if (!names.add(level.name())) {
                throw new IllegalArgumentException("two service levels are called " + level.name());
            }
        }
    }

    /** The time zone of its first service level, in which its period is read and said. */
    public ZoneId zone() {
        return serviceLevels.get(0).zone();
    }

    /** The queues of all service levels together. */
    public QueueSelection queues() {
        Set<String> values = new LinkedHashSet<>();
        for (ServiceLevel level : serviceLevels) {
            if (level.scope().queues().isAll()) {
                return QueueSelection.all();
            }
            values.addAll(level.scope().queues().values());
            for (WeightedPart part : level.rollUp().parts()) {
                values.addAll(part.queues().values());
            }
        }
        return new QueueSelection(List.copyOf(values));
    }

    /** The client that all service levels share; empty if they have several, or none. */
    public Optional<String> client() {
        List<Optional<String>> clients = clients().toList();
        return clients.size() == 1 ? clients.get(0) : Optional.empty();
    }

    /** That title, followed by the client that all service levels share, unless it names the client already. */
    public String titled(String title) {
        return client().filter(client -> !title.contains(client))
                .map(client -> title + " for " + client)
                .orElse(title);
    }

    /**
     * This contract with only some service levels.
     *
     * @param names their names, or patterns with {@code *} and {@code ?}; a value that is a name is no pattern
     * @throws IllegalArgumentException when a value matches no service level
     */
    public Contract only(List<String> names) {
        List<String> known = serviceLevels.stream().map(ServiceLevel::name).toList();
        Set<String> wanted = new HashSet<>();
        for (String name : names) {
            List<String> matching = known.contains(name)
                    ? List.of(name)
                    : known.stream().filter(new Glob(name)::matches).toList();
            if (matching.isEmpty()) {
                throw new IllegalArgumentException("contract " + this.name + " has no service level '" + name + "': "
                        + Spelling.advice(name, known, "it has " + String.join(", ", known)));
            }
            wanted.addAll(matching);
        }
        return with(level -> wanted.contains(level.name()));
    }

    /**
     * This contract with only the service levels of that client.
     *
     * @throws IllegalArgumentException when it has none
     */
    public Contract ofClient(String client) {
        if (clients().noneMatch(known -> known.equals(Optional.of(client)))) {
            List<String> known = clients().flatMap(Optional::stream).toList();
            String all = known.isEmpty() ? "its service levels name none" : "it has " + String.join(", ", known);
            throw new IllegalArgumentException(
                    "contract " + name + " has no client '" + client + "': " + Spelling.advice(client, known, all));
        }
        return with(level -> level.scope().client().equals(Optional.of(client)));
    }

    /** A contract for each client, in the order written; the last one has the service levels without a client, if any. */
    public List<Contract> byClient() {
        return Stream.concat(clients().filter(Optional::isPresent), clients().filter(Optional::isEmpty))
                .map(client -> with(level -> level.scope().client().equals(client)))
                .toList();
    }

    private Stream<Optional<String>> clients() {
        return serviceLevels.stream().map(level -> level.scope().client()).distinct();
    }

    private Contract with(Predicate<ServiceLevel> chosen) {
        return new Contract(name, serviceLevels.stream().filter(chosen).toList(), branding);
    }
}
