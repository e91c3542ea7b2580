package io.github.queuesla.contract.holiday;

/**
 * An uncertainty about the holidays of a place, which no table can resolve. Immutable.
 *
 * @param what the uncertainty
 * @param advice what to do about it
 */
public record Doubt(String what, String advice) {

    private static final String COMPARE =
            "compare them with the official announcement, add days under 'days' and remove days under 'except'";

    /**
     * The uncertainty that a line of a table states.
     *
     * @param line {@code ?islamic: Eid al-Fitr; Eid al-Adha}
     */
    static Doubt of(String place, String line) {
        int colon = line.indexOf(": ");
        String names = line.substring(colon + 2).replace(';', ',');
        return switch (line.substring(1, colon)) {
            case "islamic" ->
                new Doubt(
                        "holidays of " + place + " that follow the moon are announced shortly before: " + names,
                        COMPARE);
            case "chinese" ->
                new Doubt("holidays of " + place + " that follow the Chinese calendar are computed: " + names, COMPARE);
            case "decree" -> new Doubt("holidays of " + place + " are decreed each year: " + names, COMPARE);
            case "regions" ->
                new Doubt(
                        "the holidays of " + place + " without a region apply in no part of it",
                        "add the region, " + names);
            default -> throw new IllegalStateException("the table of holidays has a line '" + line + "'");
        };
    }
}
