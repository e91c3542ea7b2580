package io.github.queuesla.simulator.organisation;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.traffic.TrafficProfile;
import io.github.queuesla.simulator.traffic.TrafficProfile.Patience;
import io.github.queuesla.simulator.traffic.TrafficProfile.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Generates divisions, queues and their traffic profiles from a seed. A queue does not depend on how many follow it.
 */
final class OrganisationGenerator {

    static final int SLOW = 2;
    static final int IDLE = 3;

    private static final String SALES_ID = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
    private static final String SUPPORT_ID = "8c3e7a90-6d1f-4b52-a1e8-3f5d9e7c2b02";
    private static final String HOME_ID = "c1a1f7de-0b6d-4f2e-8a55-6f1f3b7a0d01";
    private static final int SLOWEST_START_MILLIS = 30_000;
    private static final Patience ENDLESS = new Patience(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
    private static final List<ServiceLevelTarget> USUAL_TARGETS = List.of(
            new ServiceLevelTarget(0.8, 20_000),
            new ServiceLevelTarget(0.8, 30_000),
            new ServiceLevelTarget(0.9, 10_000),
            new ServiceLevelTarget(0.7, 60_000));

    /** Customer-first callbacks and messages to a bot end without an answer, an abandon or a flow-out. */
    private static final Set<MediaType> MAY_BE_UNRESOLVED = Set.of(MediaType.CALLBACK, MediaType.MESSAGE);

    private final OrganisationOptions options;

    OrganisationGenerator(OrganisationOptions options) {
        this.options = options;
    }

    List<Division> divisions() {
        SplittableRandom random = random(-1);
        return List.of(
                new Division(HOME_ID, "Home", true),
                new Division(uuid(random), "Outsourcing", false),
                new Division(uuid(random), "Field Service", false));
    }

    List<Queue> queues(List<Division> divisions) {
        List<Queue> queues = new ArrayList<>();
        for (int index = 0; index < options.queues(); index++) {
            SplittableRandom random = random(index);
            String drawn = uuid(random);
            String id = index == 0 ? SALES_ID : index == 1 ? SUPPORT_ID : drawn;
            Division division = divisions.get(index < 4 ? 0 : random.nextInt(divisions.size()));
            queues.add(new Queue(
                    id,
                    QueueNames.of(index, options.names()),
                    division,
                    4 + random.nextInt(40),
                    targets(index, random)));
        }
        return List.copyOf(queues);
    }

    private Map<MediaType, ServiceLevelTarget> targets(int index, SplittableRandom random) {
        ServiceLevelTarget usual = USUAL_TARGETS.get(index < 2 ? 0 : random.nextInt(USUAL_TARGETS.size()));
        Map<MediaType, ServiceLevelTarget> targets = new EnumMap<>(MediaType.class);
        targets.put(MediaType.VOICE, usual);
        targets.put(MediaType.CALLBACK, new ServiceLevelTarget(0.8, 120_000));
        targets.put(MediaType.CHAT, new ServiceLevelTarget(0.8, 45_000));
        targets.put(MediaType.EMAIL, new ServiceLevelTarget(0.8, 86_400_000));
        targets.put(MediaType.MESSAGE, new ServiceLevelTarget(0.8, 60_000));
        return Map.copyOf(targets);
    }

    List<List<TrafficProfile>> profiles() {
        List<List<TrafficProfile>> profiles = new ArrayList<>();
        for (int index = 0; index < options.queues(); index++) {
            profiles.add(
                    switch (index) {
                        case SLOW -> List.of(slow());
                        case IDLE -> List.of();
                        default -> lively(index);
                    });
        }
        return profiles;
    }

    private TrafficProfile slow() {
        Service service = new Service(240, 1.0, SLOWEST_START_MILLIS);
        return new TrafficProfile(
                MediaType.VOICE, 120 * options.volume(), true, service, new Patience(600, Integer.MAX_VALUE), 0);
    }

    private List<TrafficProfile> lively(int index) {
        SplittableRandom random = random(index).split();
        // StrictMath: Math.pow may differ in the last bit between machines, and traffic must not.
        double contacts = options.volume() * (index < 2 ? 260 : 50 * StrictMath.pow(5, random.nextDouble()));
        boolean alwaysOpen = random.nextInt(6) == 0;
        double cushion = -0.1 + 1.4 * random.nextDouble();
        double handle = 150 + 250 * random.nextDouble();
        int flowOut = random.nextInt(5) < 2 ? 60_000 + random.nextInt(240_000) : Integer.MAX_VALUE;
        Patience patience = new Patience(60 + 240 * random.nextDouble(), flowOut);
        List<TrafficProfile> profiles = new ArrayList<>();
        profiles.add(new TrafficProfile(
                MediaType.VOICE, contacts, alwaysOpen, new Service(handle, cushion, 0), patience, 0));
        for (MediaType extra : List.of(MediaType.CHAT, MediaType.EMAIL, MediaType.MESSAGE, MediaType.CALLBACK)) {
            boolean wanted = random.nextInt(6) == 0;
            double share = 0.05 + 0.15 * random.nextDouble();
            boolean always = (index == 0 && extra == MediaType.CHAT) || (index == 1 && extra == MediaType.EMAIL);
            if (wanted || always) {
                Patience bearing = extra == MediaType.CHAT ? new Patience(200, Integer.MAX_VALUE) : ENDLESS;
                profiles.add(new TrafficProfile(
                        extra,
                        contacts * share,
                        alwaysOpen,
                        new Service(handle, cushion, 0),
                        bearing,
                        MAY_BE_UNRESOLVED.contains(extra) ? options.unresolved() : 0));
            }
        }
        return List.copyOf(profiles);
    }

    // One generator per queue, so that more queues leave the first ones as they are. The order of draws is part of the
    // format: changing it changes every golden output.
    private SplittableRandom random(int index) {
        return new SplittableRandom(options.seed() * 1_000_003 + index);
    }

    private static String uuid(SplittableRandom random) {
        return ContactDraws.uuid(random.nextLong(), random.nextLong());
    }
}
