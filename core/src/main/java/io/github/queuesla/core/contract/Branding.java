package io.github.queuesla.core.contract;

import java.util.Optional;

/**
 * The look of reports on a contract, for the reader it is written for. Immutable.
 *
 * @param logo an image at the top of the report; may be absent
 * @param accent the colour of lines and links; may be absent
 */
public record Branding(Optional<Logo> logo, Optional<Colour> accent) {

    /** The look of the product. */
    public static final Branding NONE = new Branding(Optional.empty(), Optional.empty());

    /**
     * An image. Immutable.
     *
     * @param mediaType its media type, such as {@code image/png}
     * @param base64 its bytes in Base64
     */
    public record Logo(String mediaType, String base64) {}
}
