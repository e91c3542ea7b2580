package io.github.queuesla.http;

/**
 * A client secret or a token, which is never shown.
 *
 * <p>Immutable, equal only to itself, and {@link #toString()} is {@code ***}.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps {@code text}.
     *
     * @throws IllegalArgumentException when it is empty or contains a control character
     */
    public static Secret of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret must not contain a line break or another control character");
        }
        return new Secret(text);
    }

    /** The text itself, to be sent and not shown. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
