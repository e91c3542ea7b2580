package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.queue.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The thresholds of a service level as written in the file. Immutable.
 *
 * @param other the threshold for all media that have none of their own; empty if there is none
 * @param byMedium the thresholds for single media
 */
public record Within(Optional<Duration> other, List<OfMedium> byMedium) {

    /** The key for all media that have no threshold of their own. */
    public static final String OTHER = "other";

    /**
     * The threshold for one medium. Immutable.
     *
     * @param medium the medium, and its position in the file
     * @param limit the longest wait that is in time
     */
    public record OfMedium(Located<MediaType> medium, Duration limit) {}

    private static final Shape<MediaType> MEDIUM_OR_OTHER = ChoiceShape.of(
            "a medium",
            Stream.concat(MediaType.KNOWN.stream(), Stream.of(new MediaType(OTHER)))
                    .toList(),
            MediaType::name);

    static final Shape<Within> SHAPE = new EitherShape<>(
            Values.LENGTH.as(limit -> new Within(Optional.of(limit), List.of())),
            TableShape.of(
                            MEDIUM_OR_OTHER,
                            Values.LENGTH,
                            "a duration, or one for each medium",
                            "write a duration such as 20s")
                    .then((rows, at, problems) -> of(rows)));

    public Within {
        byMedium = List.copyOf(byMedium);
    }

    private static Optional<Within> of(List<TableShape.Row<MediaType, Duration>> rows) {
        Optional<Duration> other = Optional.empty();
        List<OfMedium> byMedium = new ArrayList<>();
        for (TableShape.Row<MediaType, Duration> row : rows) {
            if (row.value().isEmpty()) {
                return Optional.empty();
            }
            if (row.key().value().name().equals(OTHER)) {
                other = row.value();
            } else {
                byMedium.add(new OfMedium(row.key(), row.value().get()));
            }
        }
        return Optional.of(new Within(other, byMedium));
    }
}
