package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.ReportKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.Branding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Builds the look of reports. Reads the logo, so that a report needs no other file. */
final class BrandingBuilder {

    private static final int MOST_BYTES = 200_000;

    /** Images that run nothing: media types by the first bytes (PNG, section 5.2; JPEG, ITU-T T.81, annex B). */
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("89504e470d0a1a0a", "image/png", "ffd8ff", "image/jpeg");

    private final Optional<Path> contract;
    private final Problems problems;

    /** @param contract the contract file; empty for a contract without a file */
    BrandingBuilder(Optional<Path> contract, Problems problems) {
        this.contract = contract;
        this.problems = problems;
    }

    Branding build(Section written) {
        return new Branding(written.get(ReportKeys.LOGO).flatMap(this::logo), written.value(ReportKeys.ACCENT));
    }

    private Optional<Branding.Logo> logo(Located<String> name) {
        String logo = "the logo '" + name.value() + "' ";
        if (name.value().matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            return refuse(
                    name, logo + "is an address, and nothing is fetched", "save it as a file, and write its name");
        }
        byte[] image;
        try {
            Path file = contract.orElseThrow(() -> new IOException("a contract without a file has no folder"));
            Path copy = file.resolveSibling(file.getFileName() + ReportKeys.LOGO_SUFFIX);
            Path original = file.resolveSibling(name.value());
            if (Files.isRegularFile(copy)) {
                image = Base64.getDecoder().decode(bytes(copy, 2 * MOST_BYTES));
            } else if (Files.isRegularFile(original)) {
                image = bytes(original, MOST_BYTES + 1);
            } else {
                return refuse(name, logo + "does not exist", "write the name of a file, relative to the contract file");
            }
        } catch (IOException | IllegalArgumentException failed) {
            return refuse(
                    name,
                    logo + "cannot be read (" + failed.getMessage() + ")",
                    "write the name of a file that you may read, relative to the contract file");
        }
        if (image.length > MOST_BYTES) {
            return refuse(name, logo + "is larger than 200 kB", "save it smaller: 400 pixels are wide enough");
        }
        String start = HexFormat.of().formatHex(image, 0, Math.min(8, image.length));
        Optional<String> mediaType = MEDIA_TYPES.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return mediaType.isPresent()
                ? mediaType.map(
                        known -> new Branding.Logo(known, Base64.getEncoder().encodeToString(image)))
                : refuse(
                        name,
                        logo + "is neither PNG nor JPEG",
                        "save it as PNG or JPEG; an SVG is not embedded, because it can contain scripts");
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private Optional<Branding.Logo> refuse(Located<String> name, String message, String fix) {
        problems.error(name.at(), message, fix);
        return Optional.empty();
    }
}
