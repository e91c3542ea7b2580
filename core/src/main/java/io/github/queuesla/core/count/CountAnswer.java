package io.github.queuesla.core.count;

import java.util.List;

/**
 * A source's answer. A queue, piece or media type without any contact has no row; whatever could not be had is a gap, so
 * what is neither a row nor in a gap is zero. Immutable.
 *
 * @param rows at most one for each queue, media type and piece
 * @param gaps what is missing
 * @param oddities things a reader of the report should know, such as records put aside
 */
public record CountAnswer(List<CountRow> rows, List<Gap> gaps, List<String> oddities) {

    public CountAnswer {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
        oddities = List.copyOf(oddities);
    }
}
