/**
 * Responses stored in a folder, and replayed from it (docs/adr/0015). Knows neither API.
 *
 * <p>Entry points: {@link io.github.queuesla.genesys.recording.Recording} stores,
 * {@link io.github.queuesla.genesys.recording.Playback} replays.
 */
@NullMarked
package io.github.queuesla.genesys.recording;

import org.jspecify.annotations.NullMarked;
