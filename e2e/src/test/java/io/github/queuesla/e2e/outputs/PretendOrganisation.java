package io.github.queuesla.e2e.outputs;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The organisations of the cases, each with its clock. */
enum PretendOrganisation {
    /** Eight queues in UTC, without faults. */
    PLAIN,
    /** The same in the time zone of New York. */
    NEW_YORK,
    /** The same, with only the published API. */
    PUBLISHED,
    /** Queues whose names would harm a terminal, a spreadsheet or a page. */
    HOSTILE,
    /** The queue list is forbidden. */
    NO_QUEUE_LIST,
    /** Both APIs for counts are forbidden. */
    NO_ANALYTICS,
    /** Only conversation-aggregates is forbidden. */
    NO_AGGREGATES,
    /** Only queue-summary is forbidden. */
    NO_SUMMARY,
    /** The list of divisions is forbidden. */
    NO_DIVISIONS,
    /** Every queue gains contacts between two requests. */
    MOVING,
    /** The first requests fail, all later ones succeed. */
    OUTAGE,
    /** Five requests succeed, then the rate limit blocks for longer than any deadline. */
    PARTIAL,
    /** The organisation of the example contract one-centre. */
    LEEDS,
    /** The organisation of the example contract outsourcer. */
    DUBLIN,
    /** The organisation of the example contract multilingual-desk. */
    BERLIN;

    /** Late enough that the first quarter is not provisional. */
    private static final Instant SPRING = Instant.parse("2024-04-20T12:00:00Z");

    InstantSource clock() {
        return InstantSource.fixed(
                switch (this) {
                    case LEEDS, DUBLIN, BERLIN -> SPRING;
                    default -> Command.NOW;
                });
    }

    private OrganisationOptions options() {
        OrganisationOptions usual = OrganisationOptions.defaults();
        OrganisationOptions large = usual.withSeed(7).withQueues(24);
        return switch (this) {
            case NEW_YORK -> usual.withZone(ZoneId.of("America/New_York"));
            case HOSTILE -> usual.withNames(NameStyle.HOSTILE);
            case LEEDS -> usual.withZone(ZoneId.of("Europe/London"));
            case DUBLIN -> large.withZone(ZoneId.of("Europe/Dublin"));
            case BERLIN -> large.withZone(ZoneId.of("Europe/Berlin")).withNames(NameStyle.INTERNATIONAL);
            default -> usual;
        };
    }

    Behaviour behaviour() {
        // The clock stands still, so a rate limit on tokens would never reset.
        BehaviourBuilder usual = Behaviour.builder().tokensPerMinute(1_000_000);
        BehaviourBuilder turned = switch (this) {
            case PUBLISHED -> usual.availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND);
            case NO_QUEUE_LIST -> usual.availability(PlatformApi.QUEUES, Availability.FORBIDDEN);
            case NO_ANALYTICS ->
                usual.availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN)
                        .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN);
            case NO_AGGREGATES -> usual.availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN);
            case NO_SUMMARY -> usual.availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN);
            case NO_DIVISIONS -> usual.availability(PlatformApi.DIVISIONS, Availability.FORBIDDEN);
            case MOVING -> usual.growth(3);
            case OUTAGE -> usual.outage(2, 0);
            case PARTIAL -> usual.requestsPerMinute(5).retryAfter(RetryAfterForm.SECONDS, 60);
            default -> usual;
        };
        return turned.build();
    }

    Simulator start() throws IOException {
        return Simulator.start(SimulatorOptions.of(clock()).withOrganisation(options()));
    }
}
