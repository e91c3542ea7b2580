package io.github.queuesla.contract.holiday;

/**
 * Something about holidays that a table cannot know. Immutable.
 *
 * @param what it is
 * @param advice what to do about it
 */
public record Doubt(String what, String advice) {

    private static final String COMPARE =
            "compare them with what is announced, add days under 'days' and take others back under 'except'";

    /**
     * A line of a table in words.
     *
     * @param line {@code ?islamic: Eid al-Fitr; Eid al-Adha}
     */
    static Doubt of(String place, String line) {
        int colon = line.indexOf(": ");
        String names = line.substring(colon + 2).replace(';', ',');
        return switch (line.substring(1, colon)) {
            case "islamic" ->
                new Doubt(
                        "holidays of " + place + " that follow the moon are settled shortly before: " + names, COMPARE);
            case "chinese" ->
                new Doubt("holidays of " + place + " that follow the Chinese calendar are computed: " + names, COMPARE);
            case "decree" -> new Doubt("holidays of " + place + " are decreed year by year: " + names, COMPARE);
            case "regions" ->
                new Doubt(
                        "the holidays of " + place + " without a region are not what anybody keeps",
                        "add the region, " + names);
            default -> throw new IllegalStateException("the table of holidays has a line '" + line + "'");
        };
    }
}
