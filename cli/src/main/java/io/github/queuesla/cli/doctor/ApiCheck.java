package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import java.util.List;

/**
 * Whether counts can be had, and in which ways.
 *
 * @param published whether this is one of the platform's own domains, which are asked the published way
 * @param aggregates what became of the published question
 * @param summary what became of the tutorial's
 */
record ApiCheck(boolean published, Reply aggregates, Reply summary) {

    static final String AGGREGATES = "conversation-aggregates";
    static final String SUMMARY = "queue-summary";

    private static final String LESS =
            "without it there is no --by, no --time-zone, and no formula but the one of answered contacts";

    List<Finding> findings() {
        if (aggregates.isAbsent() && summary.isAbsent()) {
            return List.of(Finding.problem(
                    ExitCodes.REFUSED,
                    "surfaces",
                    "the host knows neither " + AGGREGATES + " nor " + SUMMARY + ": nothing counts contacts there",
                    "check --org-url or --region: it has to be the address of the API, such as"
                            + " https://api.mypurecloud.com"));
        }
        return List.of(publishedWay(), tutorialsWay());
    }

    private Finding publishedWay() {
        if (aggregates.isGood()) {
            return Finding.ok(AGGREGATES, "may be asked");
        }
        boolean spare = !published && summary.isGood();
        if (aggregates.isForbidden()) {
            String fix = role("analytics:conversationAggregate:view");
            return spare
                    ? Finding.warning(AGGREGATES, aggregates.reason() + "; " + LESS, fix)
                    : Finding.problem(ExitCodes.ACCESS, AGGREGATES, aggregates.reason(), fix);
        }
        if (aggregates.isAbsent()) {
            return spare
                    ? Finding.warning(
                            AGGREGATES,
                            "the host does not offer it; " + LESS,
                            "nothing, if " + SUMMARY + " is all you need")
                    : Finding.problem(
                            aggregates.exitCode(), AGGREGATES, aggregates.reason(), "check --org-url or --region");
        }
        return failed(AGGREGATES, aggregates);
    }

    private Finding tutorialsWay() {
        if (summary.isGood()) {
            return Finding.ok(SUMMARY, "may be asked");
        }
        if (summary.isAbsent()) {
            return Finding.ok(SUMMARY, "the host does not offer it, and it is not needed");
        }
        if (published) {
            return Finding.ok(SUMMARY, "cannot be asked, and is not needed on the platform's own domains");
        }
        return summary.isForbidden()
                ? Finding.problem(
                        ExitCodes.ACCESS,
                        SUMMARY,
                        summary.reason(),
                        role("analytics:query:view") + (aggregates.isGood() ? ", or ask with --api " + AGGREGATES : ""))
                : failed(SUMMARY, summary);
    }

    static String role(String permission) {
        return "give the OAuth client a role with " + permission
                + " (Admin, Integrations, OAuth, Roles), in the divisions of the queues";
    }

    static Finding failed(String topic, Reply reply) {
        return Finding.problem(reply.exitCode(), topic, reply.reason(), advice(reply));
    }

    private static String advice(Reply reply) {
        return switch (reply.exitCode()) {
            case ExitCodes.UNAVAILABLE ->
                "try again later; if that does not help, give the platform's support the" + " correlation id";
            case ExitCodes.ACCESS -> "check that the client is active, and that this machine's address is allowed";
            default -> "check --org-url or --region; if they are right, report what was printed";
        };
    }
}
