package io.github.queuesla.simulator.contact;

import java.util.Arrays;
import java.util.Optional;

/** A media type, with its names in analytics and in the media settings of a queue. */
public enum MediaType {
    VOICE("voice", "call"),
    CALLBACK("callback", "callback"),
    CHAT("chat", "chat"),
    EMAIL("email", "email"),
    MESSAGE("message", "message");

    private final String code;
    private final String settingsKey;

    MediaType(String code, String settingsKey) {
        this.code = code;
        this.settingsKey = settingsKey;
    }

    /** The name in analytics, as in {@code "mediaType": "voice"}. */
    public String code() {
        return code;
    }

    /** The name under a queue's {@code mediaSettings}, {@code call} for voice. */
    public String settingsKey() {
        return settingsKey;
    }

    /** The media type with that analytics name. */
    public static Optional<MediaType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
