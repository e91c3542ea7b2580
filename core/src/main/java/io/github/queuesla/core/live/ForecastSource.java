package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSourceException;
import java.time.Instant;

/** A source of forecasts. */
public interface ForecastSource {

    /**
     * A forecast for the service levels of the contract, from the days before.
     *
     * @throws CountSourceException when no counts are available
     */
    VolumeForecast forecast(Contract contract, Instant now) throws CountSourceException;
}
