package io.github.queuesla.report.contract;

import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import java.util.HashMap;
import java.util.Map;

/** What a reader has to know beside the numbers. */
public final class ContractRemarks {

    private ContractRemarks() {}

    /** Whether the platform may still change any number that is shown. */
    public static boolean isProvisional(Result assessment) {
        return assessment.levels().stream()
                .flatMap(result -> result.windows().stream())
                .anyMatch(ContractRemarks::isProvisional);
    }

    /** Whether the platform may still change the number of this window; never where there is none. */
    public static boolean isProvisional(WindowResult window) {
        return window.outcome().provisional() && VerdictText.of(window) != VerdictText.UNAVAILABLE;
    }

    /** What the queues of the report are called, by id. */
    public static Map<String, String> queueNames(Result assessment) {
        Map<String, String> names = new HashMap<>();
        assessment.levels().stream()
                .flatMap(result -> result.windows().stream())
                .flatMap(window -> window.rows().stream())
                .forEach(share ->
                        names.put(share.queue().id().value(), share.queue().name()));
        return names;
    }
}
