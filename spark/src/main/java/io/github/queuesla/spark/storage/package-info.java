/**
 * Folders on Hadoop's file systems, such as S3 and HDFS, as paths of Java, to read.
 *
 * <p>Entry point: {@link io.github.queuesla.spark.storage.RemoteFolder}.
 */
@NullMarked
package io.github.queuesla.spark.storage;

import org.jspecify.annotations.NullMarked;
