package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random contracts and contacts, in different time zones and on ordinary and special days. */
final class RandomContract {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"));

    /** Days on or next to a clock change in one of the zones. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 3, 9),
            LocalDate.of(2024, 3, 30),
            LocalDate.of(2024, 4, 6),
            LocalDate.of(2024, 10, 5),
            LocalDate.of(2024, 10, 26),
            LocalDate.of(2024, 11, 2),
            LocalDate.of(2024, 12, 30));

    private RandomContract() {}

    static ContractScene scene(SplittableRandom random) {
        ContractScene scene = new ContractScene();
        scene.zone = pick(random, ZONES);
        LocalDate first = pick(random, DAYS);
        scene.days(first.toString(), first.plusDays(random.nextInt(9)).toString());
        scene.window = pick(random, List.of(Window.values()));
        scene.definition = new Definition(
                "gold",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                pick(random, Formula.named()),
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("80")),
                Scene.WITHIN_30.rounding());
        if (random.nextBoolean()) {
            scene.thresholds.put(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(40)));
        }
        if (random.nextInt(3) == 0) {
            scene.media.add(MediaType.CHAT);
        }
        if (random.nextInt(4) > 0) {
            scene.hours = Optional.of(ContractTerms.hours(pick(random, ZONES), random));
        }
        addContacts(scene, random);
        return scene;
    }

    private static void addContacts(ContractScene scene, SplittableRandom random) {
        TimeRange around = scene.period.range();
        List<Queue> queues = List.of(Scene.BILLING, Scene.SALES, Scene.NIGHT);
        int many = random.nextInt(1, 300);
        for (int i = 0; i < many; i++) {
            long offset = random.nextLong(around.length().toMillis() + 7_200_000) - 3_600_000;
            long atAnEdge = offset - Math.floorMod(offset, 900_000);
            scene.contacts(
                    1,
                    new Contact(
                            pick(random, queues).id(),
                            pick(random, List.of(MediaType.VOICE, MediaType.CHAT)),
                            around.start().plusMillis(random.nextInt(4) == 0 ? atAnEdge : offset),
                            random.nextInt(3) == 0 ? 1_000L * random.nextInt(61) : random.nextLong(60_000),
                            pick(random, List.of(Outcome.values()))));
        }
    }

    static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
