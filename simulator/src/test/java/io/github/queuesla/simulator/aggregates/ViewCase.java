package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** A view as a test asks for it, and which contacts it should count. */
record ViewCase(String name, String target, long atLeast, long below) {

    void writeTo(ObjectNode body) {
        ObjectNode view = body.withArray("views").addObject();
        view.put("name", name).put("target", target).put("function", "rangeBound");
        ObjectNode range = view.putObject("range").put("lt", below);
        if (atLeast > 0) {
            range.put("gte", atLeast);
        }
    }

    boolean counts(Contact contact) {
        boolean concerned = switch (target) {
            case "tAnswered" -> contact.outcome() == Outcome.ANSWERED;
            case "tAbandon" -> contact.outcome() == Outcome.ABANDONED;
            case "tShortAbandon" -> contact.outcome() == Outcome.ABANDONED && contact.waitMillis() < 5_000;
            case "tFlowOut" -> contact.outcome() == Outcome.FLOWED_OUT;
            default -> true;
        };
        return concerned && contact.waitMillis() >= atLeast && contact.waitMillis() < below;
    }
}
