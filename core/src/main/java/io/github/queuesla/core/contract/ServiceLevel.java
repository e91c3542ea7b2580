package io.github.queuesla.core.contract;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A service level of a contract: its contacts, hours, definition, windows and roll-up. Immutable.
 *
 * @param definition threshold, formula, target and rounding; its name is that of the service level
 * @param scope the contacts that it covers
 * @param zone the time zone of its days
 * @param window the time range that is judged on its own
 * @param rollUp how queues and intervals become one attainment
 * @param conditions decimals, minimum volume, bands, validity and alerts
 */
public record ServiceLevel(
        Definition definition, Scope scope, ZoneId zone, Window window, RollUp rollUp, Conditions conditions) {

    /**
     * The contacts that a service level covers. Immutable.
     *
     * @param client the client's name in the contract; absent when it gives none
     * @param queues the queues, each counted once however often it is named
     * @param media the media; empty means all
     * @param thresholds the thresholds of the media that differ from the definition's
     * @param hours the opening hours of its queues
     * @param visits how it counts visits to its queues
     */
    public record Scope(
            Optional<String> client,
            QueueSelection queues,
            NavigableSet<MediaType> media,
            NavigableMap<MediaType, WaitThreshold> thresholds,
            LevelHours hours,
            VisitRules visits) {

        public Scope {
            media = Collections.unmodifiableNavigableSet(new TreeSet<>((Set<MediaType>) media));
            thresholds =
                    Collections.unmodifiableNavigableMap(new TreeMap<>((Map<MediaType, WaitThreshold>) thresholds));
        }

        /** All contacts of those queues, around the clock. */
        public static Scope of(QueueSelection queues) {
            return new Scope(
                    Optional.empty(),
                    queues,
                    new TreeSet<>(),
                    new TreeMap<>(),
                    LevelHours.AROUND_THE_CLOCK,
                    VisitRules.OF_PLATFORM);
        }

        /** These contacts as those of a client. */
        public Scope withClient(Optional<String> other) {
            return new Scope(other, queues, media, thresholds, hours, visits);
        }

        /** These contacts in other queues. */
        public Scope withQueues(QueueSelection others) {
            return new Scope(client, others, media, thresholds, hours, visits);
        }

        /** These contacts of some media; empty means all. */
        public Scope withMedia(NavigableSet<MediaType> some) {
            return new Scope(client, queues, some, thresholds, hours, visits);
        }

        /** These contacts with other thresholds by medium. */
        public Scope withThresholds(NavigableMap<MediaType, WaitThreshold> others) {
            return new Scope(client, queues, media, others, hours, visits);
        }

        /** These contacts in other hours. */
        public Scope withHours(LevelHours others) {
            return new Scope(client, queues, media, thresholds, others, visits);
        }

        /** These contacts, whose visits count by other rules. */
        public Scope withVisits(VisitRules others) {
            return new Scope(client, queues, media, thresholds, hours, others);
        }

        /** These contacts around the clock. */
        public Scope withoutHours() {
            return withHours(LevelHours.AROUND_THE_CLOCK);
        }

        /** These contacts with the definition's threshold in every medium. */
        public Scope withoutThresholds() {
            return withThresholds(new TreeMap<>());
        }
    }

    /**
     * The remaining terms of a service level. Immutable.
     *
     * @param description the clause in the contract's own words; absent when the contract file has none
     * @param decimals decimals of a displayed percentage, 0 to 6; a target with more decimals raises them
     * @param minimumVolume the counted contacts below which a window has no verdict; absent means no minimum
     * @param bands the credits by attainment; absent without credits
     * @param validity the days on which the service level applies
     * @param alerts when the live board tells people about it; at most one of each kind
     */
    public record Conditions(
            Optional<String> description,
            int decimals,
            Optional<Long> minimumVolume,
            Optional<Bands> bands,
            Validity validity,
            List<Alert> alerts) {

        /** Two decimals, always valid, no minimum volume, no credits and no alerts. */
        public static final Conditions NONE =
                new Conditions(Optional.empty(), 2, Optional.empty(), Optional.empty(), Validity.ALWAYS);

        public Conditions {
            alerts = List.copyOf(alerts);
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("a percentage is shown with 0 to 6 decimals, not " + decimals);
            }
        }

        /** Conditions without alerts. */
        public Conditions(
                Optional<String> description,
                int decimals,
                Optional<Long> minimumVolume,
                Optional<Bands> bands,
                Validity validity) {
            this(description, decimals, minimumVolume, bands, validity, List.of());
        }

        /** These conditions, valid on other days. */
        public Conditions withValidity(Validity other) {
            return new Conditions(description, decimals, minimumVolume, bands, other, alerts);
        }

        /** These conditions with other alerts. */
        public Conditions withAlerts(List<Alert> others) {
            return new Conditions(description, decimals, minimumVolume, bands, validity, others);
        }
    }

    public ServiceLevel {
        if (scope.visits().clock() == WaitClock.OPEN_HOURS && scope.hours().equals(LevelHours.AROUND_THE_CLOCK)) {
            throw new IllegalArgumentException(
                    "service level " + definition.name() + " has no opening hours by which to measure waits");
        }
        if (rollUp.share().isPresent() && definition.target().isEmpty()) {
            throw new IllegalArgumentException("service level " + definition.name()
                    + " rolls up a share of queues or intervals in target, so it needs a target");
        }
        // A threshold by medium must suit the formula too, so an impossible one is refused here and not at a count.
        for (WaitThreshold threshold : scope.thresholds().values()) {
            definition.withThreshold(threshold);
        }
    }

    /** A service level judged by month, pooled, without further conditions. */
    public static ServiceLevel of(Definition definition, QueueSelection queues, ZoneId zone) {
        return new ServiceLevel(definition, Scope.of(queues), zone, Window.MONTH, new RollUp.Pooled(), Conditions.NONE);
    }

    /**
     * The percentage that decides the verdict: the agreed share of queues or intervals, else the target; empty without
     * either.
     */
    public Optional<Percentage> target() {
        return rollUp.share().or(definition::target);
    }

    /** Whether counts have to be split by medium, because it covers some media only or has thresholds by medium. */
    public boolean distinguishesMedia() {
        return !scope.media().isEmpty() || !scope.thresholds().isEmpty();
    }

    /** The name, unique in its contract. */
    public String name() {
        return definition.name();
    }

    /** This service level with another definition. */
    public ServiceLevel withDefinition(Definition other) {
        return new ServiceLevel(other, scope, zone, window, rollUp, conditions);
    }

    /** This service level for other contacts. */
    public ServiceLevel withScope(Scope other) {
        return new ServiceLevel(definition, other, zone, window, rollUp, conditions);
    }

    /** This service level with the days of another time zone. */
    public ServiceLevel withZone(ZoneId other) {
        return new ServiceLevel(definition, scope, other, window, rollUp, conditions);
    }

    /** This service level, judged by other windows. */
    public ServiceLevel withWindow(Window other) {
        return new ServiceLevel(definition, scope, zone, other, rollUp, conditions);
    }

    /** This service level under other conditions. */
    public ServiceLevel withConditions(Conditions other) {
        return new ServiceLevel(definition, scope, zone, window, rollUp, other);
    }

    /** Whether it applies then. */
    public boolean isValid(Instant moment) {
        return conditions
                .validity()
                .within(new TimeRange(moment, moment.plusNanos(1)), zone)
                .isPresent();
    }

    /** Whether it covers contacts of that medium. */
    public boolean covers(MediaType medium) {
        return covers(Optional.of(medium));
    }

    /** Whether it covers contacts of that medium; empty stands for contacts whose medium the platform does not give. */
    public boolean covers(Optional<MediaType> medium) {
        return scope.media().isEmpty() || medium.filter(scope.media()::contains).isPresent();
    }

    /** The definition with the threshold of that medium. */
    public Definition definitionFor(MediaType medium) {
        WaitThreshold threshold = scope.thresholds().get(medium);
        return threshold == null ? definition : definition.withThreshold(threshold);
    }

    /** The definition for that medium; empty stands for contacts whose medium the platform does not give. */
    public Definition definitionFor(Optional<MediaType> medium) {
        return medium.map(this::definitionFor).orElse(definition);
    }

    /** The measures that its formula needs, over all media. */
    public NavigableSet<Measure> neededMeasures() {
        return definitions().stream()
                .flatMap(definition -> definition.neededMeasures().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The distinct definitions over its media: one for each threshold in use. */
    public List<Definition> definitions() {
        // A list, not a set: there are few, and hashing nested records costs milliseconds at every start.
        List<Definition> definitions = new ArrayList<>();
        if (scope.media().isEmpty()) {
            definitions.add(definition);
        }
        for (MediaType medium : scope.media().isEmpty() ? scope.thresholds().keySet() : scope.media()) {
            Definition ofMedium = definitionFor(medium);
            if (!definitions.contains(ofMedium)) {
                definitions.add(ofMedium);
            }
        }
        return definitions;
    }
}
