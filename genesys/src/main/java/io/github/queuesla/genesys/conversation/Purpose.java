package io.github.queuesla.genesys.conversation;

/** What a participant is there for, as far as it matters here. */
enum Purpose {
    /** The queue itself. */
    ACD,
    /** The customer, or another party outside. */
    CUSTOMER,
    /** Anyone else, such as an agent. */
    OTHER;

    static Purpose of(String text) {
        return switch (text) {
            case "acd" -> ACD;
            case "customer", "external" -> CUSTOMER;
            default -> OTHER;
        };
    }
}
