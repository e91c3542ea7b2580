package io.github.queuesla.e2e.example;

import static io.github.queuesla.e2e.example.ByHand.abandoned;
import static io.github.queuesla.e2e.example.ByHand.answered;
import static io.github.queuesla.e2e.example.ByHand.by;
import static io.github.queuesla.e2e.example.ByHand.count;
import static io.github.queuesla.e2e.example.ByHand.reaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.Example;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.MediaType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The verdicts of the examples equal an independent calculation from the raw contacts. */
class VerdictByHandTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime SIX_PM = LocalTime.of(18, 0);

    private static boolean at(ZonedDateTime end, String from, String to) {
        LocalTime time = end.toLocalTime();
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
    }

    private static boolean isCall(Contact contact) {
        return contact.mediaType() == MediaType.VOICE;
    }

    private static String verdict(boolean met) {
        return met ? "met" : "missed";
    }

    private static Map<String, String> byCommand(Example example, Simulator simulator) {
        return Checked.lines(example.print(simulator, "check", "--format", "json"));
    }

    @Test
    void oneCentreIsJudgedAsByHand() throws IOException {
        try (Simulator simulator = Example.ONE_CENTRE.start()) {
            ByHand hand = new ByHand(simulator.organisation(), "Europe/London");
            Map<String, String> expected = new TreeMap<>();

            List<Contact> calls = hand.contacts(List.of("Sales", "Support"), "2024-01-01", "2024-01-31").stream()
                    .filter(VerdictByHandTest::isCall)
                    .filter(contact -> londonOffice(hand.clock(contact)))
                    .toList();
            long met = count(calls, call -> answered(call) && call.waitMillis() <= 20_000);
            long counted = count(calls, call -> answered(call) || (abandoned(call) && call.waitMillis() >= 5_000));
            expected.put("voice 2024-01", met + "/" + counted + " " + verdict(reaches(met, counted, 80)));

            for (int week = 1; week <= 4; week++) {
                LocalDate monday = LocalDate.of(2024, 1, 1).plusWeeks(week - 1);
                List<Contact> chats =
                        hand
                                .contacts(
                                        List.of("Sales"),
                                        monday.toString(),
                                        monday.plusDays(6).toString())
                                .stream()
                                .filter(contact -> contact.mediaType() == MediaType.CHAT && answered(contact))
                                .toList();
                long inTime = count(chats, chat -> chat.waitMillis() <= 60_000);
                expected.put(
                        "chat 2024-W0" + week,
                        inTime + "/" + chats.size() + " " + verdict(reaches(inTime, chats.size(), 95)));
            }

            List<Contact> billing = hand.contacts(hand.queuesEndingIn(" Billing"), "2024-01-01", "2024-01-31");
            boolean everyQueue = by(billing, Contact::queueId).values().stream()
                    .allMatch(queue -> reaches(
                            count(queue, contact -> answered(contact) && contact.waitMillis() <= 30_000),
                            count(queue, ByHand::answered),
                            80));
            expected.put(
                    "every-queue 2024-01",
                    count(billing, contact -> answered(contact) && contact.waitMillis() <= 30_000) + "/"
                            + count(billing, ByHand::answered) + " " + verdict(everyQueue));

            assertThat(byCommand(Example.ONE_CENTRE, simulator)).containsAllEntriesOf(expected);
        }
    }

    /** 08:00 to 18:00, Saturdays 09:00 to 13:00; without New Year's Day and the excluded carrier outage. */
    private static boolean londonOffice(ZonedDateTime end) {
        LocalDate day = end.toLocalDate();
        if (day.equals(LocalDate.of(2024, 1, 1)) || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        if (day.equals(LocalDate.of(2024, 1, 17)) && at(end, "10:00", "12:30")) {
            return false;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? at(end, "09:00", "13:00")
                : !end.toLocalTime().isBefore(EIGHT) && end.toLocalTime().isBefore(SIX_PM);
    }

    @Test
    void outsourcerIsJudgedAsByHand() throws IOException {
        try (Simulator simulator = Example.OUTSOURCER.start()) {
            ByHand hand = new ByHand(simulator.organisation(), "Europe/Dublin");
            Map<String, String> judged = byCommand(Example.OUTSOURCER, simulator);
            assertThat(judged).containsAllEntriesOf(acme(hand));
            assertThat(judged).containsAllEntriesOf(borealis(hand));
            assertThat(judged).containsAllEntriesOf(celtic(hand));
            assertThat(judged).containsAllEntriesOf(dover(hand));
            assertThat(judged).containsAllEntriesOf(emerald(hand));
        }
    }

    private static List<Contact> february(ByHand hand, String... queues) {
        return hand.contacts(List.of(queues), "2024-02-01", "2024-02-29").stream()
                .filter(VerdictByHandTest::isCall)
                .toList();
    }

    private static Map<String, String> acme(ByHand hand) {
        // 5 February 2024 is St Brigid's Day, a bank holiday in Ireland.
        List<Contact> open = february(hand, "Retail Billing", "Online Billing").stream()
                .filter(call -> hand.clock(call).getDayOfWeek() != DayOfWeek.SUNDAY
                        && hand.clock(call).getDayOfMonth() != 5
                        && at(hand.clock(call), "08:00", "20:00"))
                .toList();
        long met = count(open, call -> answered(call) && call.waitMillis() <= 20_000);
        long counted = count(open, call -> answered(call) || abandoned(call));
        return Map.of("acme-voice 2024-02", met + "/" + counted + " " + verdict(reaches(met, counted, 80)));
    }

    private static Map<String, String> borealis(ByHand hand) {
        Map<String, String> expected = new TreeMap<>();
        for (int week = 6; week <= 8; week++) {
            LocalDate monday = LocalDate.of(2024, 1, 1).plusWeeks(week - 1);
            List<Contact> calls =
                    hand
                            .contacts(
                                    List.of("Energy Billing"),
                                    monday.toString(),
                                    monday.plusDays(6).toString())
                            .stream()
                            .filter(VerdictByHandTest::isCall)
                            .toList();
            long met = count(calls, call -> answered(call) && call.waitMillis() <= 30_000);
            long counted = count(calls, call -> answered(call) || (abandoned(call) && call.waitMillis() >= 5_000));
            String judged = counted < 400 ? "too-few" : verdict(reaches(met, counted, 80));
            expected.put("borealis-weekly 2024-W0" + week, met + "/" + counted + " " + judged);
        }
        return expected;
    }

    private static Map<String, String> celtic(ByHand hand) {
        List<Contact> mobile = february(hand, "Mobile Billing").stream()
                .filter(ByHand::answered)
                .toList();
        List<Contact> cities = february(hand, "Dublin Billing", "Cork Billing").stream()
                .filter(ByHand::answered)
                .toList();
        long a = count(mobile, call -> call.waitMillis() <= 30_000);
        long c = count(cities, call -> call.waitMillis() <= 30_000);
        // 60 a/b + 40 c/d >= 75, without dividing.
        boolean met = 60 * a * cities.size() + 40 * c * mobile.size() >= 75L * mobile.size() * cities.size();
        return Map.of("celtic-weighted 2024-02", (a + c) + "/" + (mobile.size() + cities.size()) + " " + verdict(met));
    }

    private static Map<String, String> dover(ByHand hand) {
        List<Contact> open = february(hand, "Travel Billing", "Harbour Billing").stream()
                .filter(ByHand::answered)
                .filter(call -> hand.clock(call).getDayOfWeek().getValue() <= 5
                        && hand.clock(call).getDayOfMonth() != 5
                        && at(hand.clock(call), "08:30", "17:30"))
                .toList();
        var halves = by(open, call -> call.ended().getEpochSecond() / 1_800).values();
        long reached = halves.stream()
                .filter(half -> reaches(count(half, call -> call.waitMillis() <= 30_000), half.size(), 80))
                .count();
        return Map.of(
                "dover-half-hours 2024-02",
                count(open, call -> call.waitMillis() <= 30_000) + "/" + open.size() + " "
                        + verdict(reaches(reached, halves.size(), 70)));
    }

    private static Map<String, String> emerald(ByHand hand) {
        List<Contact> calls = february(hand, "Partner Billing", "Premium Billing", "Business Billing").stream()
                .filter(call -> answered(call) || (abandoned(call) && call.waitMillis() >= 20_000))
                .toList();
        var queues = by(calls, Contact::queueId).values();
        long reached = queues.stream()
                .filter(queue ->
                        reaches(count(queue, call -> answered(call) && call.waitMillis() < 20_000), queue.size(), 85))
                .count();
        return Map.of(
                "emerald-queues 2024-02",
                count(calls, call -> answered(call) && call.waitMillis() < 20_000) + "/" + calls.size() + " "
                        + verdict(reaches(reached, queues.size(), 60)));
    }

    @Test
    void multilingualDeskIsJudgedAsByHand() throws IOException {
        try (Simulator simulator = Example.MULTILINGUAL_DESK.start()) {
            ByHand hand = new ByHand(simulator.organisation(), "Europe/Berlin");
            Map<String, String> judged = byCommand(Example.MULTILINGUAL_DESK, simulator);
            assertThat(judged).containsAllEntriesOf(desk(hand));
            assertThat(judged).containsAllEntriesOf(deskByDay(hand));
            assertThat(judged).containsAllEntriesOf(night(hand));
            assertThat(judged).containsAllEntriesOf(averageHalfHour(hand));
        }
    }

    private static final List<String> WESTERN = List.of("Größere Schäden", "Kündigungen Süd", "Réclamations 2ᵉ niveau");
    private static final List<String> EASTERN = List.of("Łódź – Obsługa", "Поддержка", "Εξυπηρέτηση");
    private static final List<String> ASIAN = List.of("カスタマーサポート", "客户服务", "고객 지원");

    private static List<String> all() {
        return Stream.of(WESTERN, EASTERN, ASIAN, List.of("VIP 🚀"))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> desk(ByHand hand) {
        Map<MediaType, Long> limits =
                Map.of(MediaType.VOICE, 30_000L, MediaType.CHAT, 60_000L, MediaType.MESSAGE, 120_000L);
        List<Contact> contacts = hand.contacts(all(), "2024-03-01", "2024-03-31").stream()
                .filter(contact -> limits.containsKey(contact.mediaType()))
                .toList();
        long met = count(
                contacts,
                contact -> answered(contact) && contact.waitMillis() <= limits.getOrDefault(contact.mediaType(), 0L));
        long counted = count(contacts, contact -> answered(contact) || abandoned(contact));
        return Map.of("desk 2024-03", met + "/" + counted + " " + verdict(reaches(met, counted, 80)));
    }

    private static Map<String, String> deskByDay(ByHand hand) {
        Map<String, String> expected = new TreeMap<>();
        for (String day : List.of("2024-03-30", "2024-03-31")) {
            List<Contact> calls = hand.contacts(all(), day, day).stream()
                    .filter(contact -> isCall(contact) && answered(contact))
                    .toList();
            long met = count(calls, call -> call.waitMillis() <= 30_000);
            expected.put(
                    "desk-by-day " + day, met + "/" + calls.size() + " " + verdict(reaches(met, calls.size(), 80)));
        }
        return expected;
    }

    private static Map<String, String> night(ByHand hand) {
        List<String> queues = Stream.concat(EASTERN.stream(), Stream.of("Sales", "Leeds Billing"))
                .toList();
        List<Contact> calls = hand.contacts(queues, "2024-03-01", "2024-03-31").stream()
                .filter(ByHand::answered)
                .filter(call ->
                        hand.clock(call).getHour() < 6 || hand.clock(call).getHour() >= 22)
                .filter(call -> hand.clock(call).getDayOfMonth() != 20
                        || hand.clock(call).getHour() >= 4)
                .toList();
        assertThat(calls).as("contacts at night").isNotEmpty();
        long met = count(calls, call -> call.waitMillis() <= 30_000);
        return Map.of("night 2024-03", met + "/" + calls.size() + " " + verdict(reaches(met, calls.size(), 80)));
    }

    private static Map<String, String> averageHalfHour(ByHand hand) {
        List<Contact> calls = hand.contacts(ASIAN, "2024-03-25", "2024-03-31").stream()
                .filter(contact -> isCall(contact) && answered(contact))
                .toList();
        var halves = by(calls, call -> call.ended().getEpochSecond() / 1_800).values();
        BigDecimal sum = halves.stream()
                .map(half -> BigDecimal.valueOf(100 * count(half, call -> call.waitMillis() <= 30_000))
                        .divide(BigDecimal.valueOf(half.size()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(halves.size()), 20, RoundingMode.HALF_EVEN);
        long met = count(calls, call -> call.waitMillis() <= 30_000);
        return Map.of(
                "average-half-hour 2024-W13",
                met + "/" + calls.size() + " " + verdict(mean.compareTo(new BigDecimal("80")) >= 0));
    }
}
