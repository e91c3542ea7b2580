/** The vendor's SDK as a client of the simulator. Entry point: {@link SdkClientTest}. */
@NullMarked
package io.github.queuesla.conformance;

import org.jspecify.annotations.NullMarked;
