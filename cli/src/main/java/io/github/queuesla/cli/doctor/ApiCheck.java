package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.SetupAdvice;
import java.util.List;

/**
 * Whether the host provides counts, and by which API.
 *
 * @param published whether the host is one of the platform's own domains, which offer only the published API
 * @param aggregates the reply of conversation-aggregates, the published API
 * @param summary the reply of queue-summary, the API of the tutorial
 */
record ApiCheck(boolean published, Reply aggregates, Reply summary) {

    static final String AGGREGATES = "conversation-aggregates";
    static final String SUMMARY = "queue-summary";

    private static final String REDUCED = "without it there is no --by, no --time-zone, and no formula except answered";

    List<Finding> findings() {
        if (aggregates.isAbsent() && summary.isAbsent()) {
            return List.of(Finding.problem(
                    ExitCodes.REFUSED,
                    "apis",
                    "the host offers neither " + AGGREGATES + " nor " + SUMMARY + ", so it provides no counts",
                    "check --org-url or --region: the address must be that of the API, such as"
                            + " https://api.mypurecloud.com"));
        }
        return List.of(aggregatesFinding(), summaryFinding());
    }

    private Finding aggregatesFinding() {
        if (aggregates.isGood()) {
            return Finding.ok(AGGREGATES, "available");
        }
        boolean replaceable = !published && summary.isGood();
        if (aggregates.isForbidden()) {
            String fix = SetupAdvice.role("analytics:conversationAggregate:view");
            return replaceable
                    ? Finding.warning(AGGREGATES, aggregates.reason() + "; " + REDUCED, fix)
                    : Finding.problem(ExitCodes.ACCESS, AGGREGATES, aggregates.reason(), fix);
        }
        if (aggregates.isAbsent()) {
            return replaceable
                    ? Finding.warning(
                            AGGREGATES,
                            "the host does not offer it; " + REDUCED,
                            "nothing, if " + SUMMARY + " is enough for you")
                    : Finding.problem(
                            aggregates.exitCode(), AGGREGATES, aggregates.reason(), "check --org-url or --region");
        }
        return failed(AGGREGATES, aggregates);
    }

    private Finding summaryFinding() {
        if (summary.isGood()) {
            return Finding.ok(SUMMARY, "available");
        }
        if (summary.isAbsent()) {
            return Finding.ok(SUMMARY, "the host does not offer it, and it is not needed");
        }
        if (published) {
            return Finding.ok(SUMMARY, "not available, and not needed on the platform's own domains");
        }
        if (aggregates.isGood() && (summary.isForbidden() || summary.isBadRequest())) {
            return Finding.warning(
                    SUMMARY,
                    summary.reason() + "; --api auto uses " + AGGREGATES + " instead",
                    "nothing, if " + AGGREGATES + " is enough for you");
        }
        return summary.isForbidden()
                ? Finding.problem(ExitCodes.ACCESS, SUMMARY, summary.reason(), SetupAdvice.role("analytics:query:view"))
                : failed(SUMMARY, summary);
    }

    static Finding failed(String topic, Reply reply) {
        return Finding.problem(reply.exitCode(), topic, reply.reason(), advice(reply));
    }

    static String advice(Reply reply) {
        if (reply.isFromTheWrongNetwork()) {
            return SetupAdvice.NETWORK;
        }
        return switch (reply.exitCode()) {
            case ExitCodes.UNAVAILABLE ->
                "try again later; if that does not help, report the correlation id to the platform's support";
            case ExitCodes.ACCESS ->
                "check that the client is active, and that its allowlist contains the address of this machine";
            default -> "check --org-url or --region; if they are right, report this output";
        };
    }
}
