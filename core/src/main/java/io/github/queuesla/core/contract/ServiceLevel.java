package io.github.queuesla.core.contract;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.OpeningHours;
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
 * One promise of a contract: for which contacts, when, how fast, judged how. Immutable.
 *
 * @param definition threshold, formula, target and rounding; its name is the service level's
 * @param scope which contacts it is about
 * @param zone where its days begin and end
 * @param window what is judged alone
 * @param rollUp how queues and intervals become one number
 * @param conditions what else was agreed
 */
public record ServiceLevel(
        Definition definition, Scope scope, ZoneId zone, Window window, RollUp rollUp, Conditions conditions) {

    /**
     * The contacts a service level is about. Immutable.
     *
     * @param client who it was agreed with, as the contract names them; absent when it does not say
     * @param queues which queues; the service level has them once, however often they are named
     * @param media which media; empty means all
     * @param thresholds by media type, where one differs from the definition's
     * @param hours when; absent means around the clock
     */
    public record Scope(
            Optional<String> client,
            QueueSelection queues,
            NavigableSet<MediaType> media,
            NavigableMap<MediaType, WaitThreshold> thresholds,
            Optional<OpeningHours> hours) {

        public Scope {
            media = Collections.unmodifiableNavigableSet(new TreeSet<>((Set<MediaType>) media));
            thresholds =
                    Collections.unmodifiableNavigableMap(new TreeMap<>((Map<MediaType, WaitThreshold>) thresholds));
        }

        /** Everything in those queues, around the clock. */
        public static Scope of(QueueSelection queues) {
            return new Scope(Optional.empty(), queues, new TreeSet<>(), new TreeMap<>(), Optional.empty());
        }

        /** These contacts in other queues. */
        public Scope withQueues(QueueSelection others) {
            return new Scope(client, others, media, thresholds, hours);
        }

        /** These contacts around the clock. */
        public Scope withoutHours() {
            return new Scope(client, queues, media, thresholds, Optional.empty());
        }

        /** These contacts with the definition's threshold in every medium. */
        public Scope withoutThresholds() {
            return new Scope(client, queues, media, new TreeMap<>(), hours);
        }
    }

    /**
     * What else was agreed. Immutable.
     *
     * @param description the clause in the contract's own words; absent when it was not copied
     * @param decimals digits behind the point when shown; a target with more has as many
     * @param minimumVolume with fewer contacts that count, a window has no verdict; absent means any
     * @param bands what a level costs; absent when it costs nothing
     * @param validity when it holds
     */
    public record Conditions(
            Optional<String> description,
            int decimals,
            Optional<Long> minimumVolume,
            Optional<Bands> bands,
            Validity validity) {

        /** Nothing more than the promise, two decimals. */
        public static final Conditions NONE =
                new Conditions(Optional.empty(), 2, Optional.empty(), Optional.empty(), Validity.ALWAYS);

        public Conditions {
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("a percentage is shown with 0 to 6 decimals, not " + decimals);
            }
        }

        /** These conditions, valid on other days. */
        public Conditions withValidity(Validity other) {
            return new Conditions(description, decimals, minimumVolume, bands, other);
        }
    }

    public ServiceLevel {
        if (rollUp.share().isPresent() && definition.target().isEmpty()) {
            throw new IllegalArgumentException("service level " + definition.name()
                    + " is about a share of queues or intervals in target, so it needs a target");
        }
        for (WaitThreshold threshold : scope.thresholds().values()) {
            definition.withThreshold(threshold);
        }
    }

    /** A promise over whole months, pooled, without small print. */
    public static ServiceLevel of(Definition definition, QueueSelection queues, ZoneId zone) {
        return new ServiceLevel(definition, Scope.of(queues), zone, Window.MONTH, new RollUp.Pooled(), Conditions.NONE);
    }

    /** What its number is held against: the share of queues or intervals agreed, else the target; empty without one. */
    public Optional<Percentage> target() {
        return rollUp.share().or(definition::target);
    }

    /** Whether contacts of some media are treated in a way of their own, so that they have to be told apart. */
    public boolean distinguishesMedia() {
        return !scope.media().isEmpty() || !scope.thresholds().isEmpty();
    }

    /** What it is called; one name a contract. */
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

    /** This service level under other conditions. */
    public ServiceLevel withConditions(Conditions other) {
        return new ServiceLevel(definition, scope, zone, window, rollUp, other);
    }

    /** Whether contacts of that medium are its business. */
    public boolean covers(MediaType medium) {
        return covers(Optional.of(medium));
    }

    /** Whether contacts of that medium are its business; empty is a medium that nobody knows. */
    public boolean covers(Optional<MediaType> medium) {
        return scope.media().isEmpty() || medium.filter(scope.media()::contains).isPresent();
    }

    /** The promise as it is for that medium, with the threshold that holds there. */
    public Definition definitionFor(MediaType medium) {
        WaitThreshold threshold = scope.thresholds().get(medium);
        return threshold == null ? definition : definition.withThreshold(threshold);
    }

    /** The promise as it is for that medium; empty is a medium that nobody knows. */
    public Definition definitionFor(Optional<MediaType> medium) {
        return medium.map(this::definitionFor).orElse(definition);
    }

    /** The measures without which the promise cannot be computed in every medium. */
    public NavigableSet<Measure> neededMeasures() {
        return definitions().stream()
                .flatMap(form -> form.neededMeasures().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every form that the promise takes: one for each threshold that some medium has. */
    public List<Definition> definitions() {
        // Few enough to look through, while hashing a record of records costs milliseconds at every start.
        List<Definition> definitions = new ArrayList<>();
        if (scope.media().isEmpty()) {
            definitions.add(definition);
        }
        for (MediaType medium : scope.media().isEmpty() ? scope.thresholds().keySet() : scope.media()) {
            Definition form = definitionFor(medium);
            if (!definitions.contains(form)) {
                definitions.add(form);
            }
        }
        return definitions;
    }
}
