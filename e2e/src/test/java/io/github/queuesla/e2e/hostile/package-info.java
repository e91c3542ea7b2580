/** The command against whoever means it harm: answers, names and files. Entry point: {@code SmallJvm}. */
@org.jspecify.annotations.NullMarked
package io.github.queuesla.e2e.hostile;
