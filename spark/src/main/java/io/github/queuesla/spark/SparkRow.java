package io.github.queuesla.spark;

import io.github.queuesla.history.engine.ReadingEngine;
import org.apache.spark.sql.Row;

/**
 * A row of Spark, whose columns are numbered from 0.
 *
 * @param values the row
 */
record SparkRow(Row values) implements ReadingEngine.Row {

    @Override
    public long number(int column) {
        return values.<Number>getAs(column - 1).longValue();
    }

    @Override
    public String text(int column) {
        return values.getString(column - 1);
    }

    @Override
    public boolean isNull(int column) {
        return values.isNullAt(column - 1);
    }
}
