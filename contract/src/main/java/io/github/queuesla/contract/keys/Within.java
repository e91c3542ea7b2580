package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.queue.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a contact may wait. Immutable.
 *
 * @param other for every medium that is not named; absent when only those named have a limit
 * @param byMedium for single media
 */
public record Within(Optional<Duration> other, List<OfMedium> byMedium) {

    /** The word for every medium that is not named. */
    public static final String OTHER = "other";

    /**
     * A limit of one medium. Immutable.
     *
     * @param medium which, and where it is said
     * @param limit how long
     */
    public record OfMedium(Located<MediaType> medium, Duration limit) {}

    static final Shape<Within> SHAPE = new EitherShape<>(
            Values.LENGTH.as(limit -> new Within(Optional.of(limit), List.of())),
            TableShape.of(
                            Values.MEDIUM,
                            Values.LENGTH,
                            "a length of time, or one for each medium",
                            "write 20s, for instance")
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
