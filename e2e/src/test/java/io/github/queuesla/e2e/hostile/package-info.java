/** Tests of the command against hostile responses, names and files. Entry point: {@code SmallJvm}. */
@org.jspecify.annotations.NullMarked
package io.github.queuesla.e2e.hostile;
