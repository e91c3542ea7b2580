package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Made-up data about customers and agents that a client has no business to keep. Every text of it contains one of
 * {@link #MARKS}, so that a test can prove that none was kept.
 */
public final class Canaries {

    /** Every text about a person contains one of these; nothing else in an answer does. */
    public static final List<String> MARKS = List.of("Canary", "canary", "+1555019");

    private Canaries() {}

    static String name(ContactDraws draws) {
        return "Canary Customer " + mark(draws);
    }

    static String agentName(ContactDraws draws) {
        return "Canary Agent " + draws.between("agent", 1, 500);
    }

    static Map<String, String> attributes(ContactDraws draws) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("customer.name", name(draws));
        attributes.put("customer.note", note(draws));
        return attributes;
    }

    /** What somebody wrote about or to the customer. */
    static String note(ContactDraws draws) {
        return "canary said \"call {me} back\", and so on: " + mark(draws);
    }

    /** How the customer is reached by that medium, and how the session names them. */
    static Map<String, String> addresses(MediaType mediaType, ContactDraws draws) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("remoteNameDisplayable", name(draws));
        String number = "tel:+1555019" + draws.between("number", 1_000, 10_000);
        switch (mediaType) {
            case VOICE -> {
                texts.put("ani", number);
                texts.put("dnis", "tel:+15550190000");
                texts.put("sessionDnis", "tel:+15550190000");
                texts.put("remote", number);
            }
            case CALLBACK -> texts.put("callbackUserName", name(draws));
            case EMAIL -> {
                texts.put("addressFrom", "canary-" + mark(draws) + "@customer.example");
                texts.put("addressTo", "canary-desk@organisation.example");
            }
            case CHAT -> texts.put("roomId", "canary-room-" + mark(draws));
            case MESSAGE -> {
                texts.put("addressFrom", number);
                texts.put("addressTo", "canary-desk");
            }
        }
        return texts;
    }

    private static String mark(ContactDraws draws) {
        return Long.toHexString(draws.key());
    }
}
