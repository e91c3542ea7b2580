/**
 * Answers kept in a folder, and given again from there (docs/adr/0015). Entry points: {@link
 * io.github.queuesla.genesys.recording.Recording} keeps, {@link io.github.queuesla.genesys.recording.Playback} gives.
 */
@NullMarked
package io.github.queuesla.genesys.recording;

import org.jspecify.annotations.NullMarked;
