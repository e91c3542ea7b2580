package io.github.queuesla.simulator.contact;

import java.util.Arrays;
import java.util.Optional;

/** The kind of conversation, with its name in analytics and in a queue's media settings. */
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

    /** The name under a queue's {@code mediaSettings}, where voice is {@code call}. */
    public String settingsKey() {
        return settingsKey;
    }

    /** The media type of that analytics name. */
    public static Optional<MediaType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
