/**
 * Apache Spark as the engine of the history, and the commands that use it. It reads what others have written.
 *
 * <p>Entry points: {@link io.github.queuesla.spark.SparkMain} and {@link io.github.queuesla.spark.SparkProvider}.
 */
@NullMarked
package io.github.queuesla.spark;

import org.jspecify.annotations.NullMarked;
