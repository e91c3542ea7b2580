package io.github.queuesla.http;

/**
 * A text that must never be shown: a client secret, a token.
 *
 * <p>Immutable, equal only to itself, and {@link #toString()} is {@code ***}.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Hides {@code text}.
     *
     * @throws IllegalArgumentException when it is empty or holds a control character
     */
    public static Secret of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret must not hold a line break or another control character");
        }
        return new Secret(text);
    }

    /** The text itself, for the one who sends it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
