package io.github.queuesla.core.queue;

import java.util.List;

/**
 * The channel of a contact. Immutable; channels without a constant here work too.
 *
 * @param name the platform's lower-case name, such as {@code voice}
 */
public record MediaType(String name) implements Comparable<MediaType> {

    public static final MediaType VOICE = new MediaType("voice");
    public static final MediaType CALLBACK = new MediaType("callback");
    public static final MediaType CHAT = new MediaType("chat");
    public static final MediaType EMAIL = new MediaType("email");
    public static final MediaType MESSAGE = new MediaType("message");
    /** What stands for the medium of contacts whose medium the platform does not give. */
    public static final MediaType UNKNOWN = new MediaType("unknown");

    /** The media of the platform, those of queues first. */
    public static final List<MediaType> KNOWN = List.of(
            VOICE,
            CHAT,
            EMAIL,
            MESSAGE,
            CALLBACK,
            new MediaType("cobrowse"),
            new MediaType("screenshare"),
            new MediaType("video"),
            new MediaType("internalmessage"),
            new MediaType("screenmonitoring"),
            UNKNOWN);

    public MediaType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a media type has a name");
        }
    }

    @Override
    public int compareTo(MediaType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
