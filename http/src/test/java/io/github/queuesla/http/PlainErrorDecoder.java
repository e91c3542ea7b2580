package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.FieldFault;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Error bodies of the form {@code code|message|field|trait}, each part optional. */
final class PlainErrorDecoder implements ErrorDecoder {
    @Override
    public ErrorDetail read(int status, Headers headers, byte[] body) {
        List<String> parts = List.of(new String(body, StandardCharsets.UTF_8).split("\\|"));
        if (parts.size() < 2) {
            return ErrorDetail.none();
        }
        ErrorDetail detail = ErrorDetail.of(parts.get(0), parts.get(1));
        if (parts.size() > 2 && !parts.get(2).isEmpty()) {
            detail = detail.withFault(new FieldFault(parts.get(2), "is wrong"));
        }
        return parts.size() > 3 ? detail.with(ErrorTrait.valueOf(parts.get(3))) : detail;
    }

    @Override
    public String correlationIdHeader() {
        return "X-Correlation";
    }

    @Override
    public String allowedRateHeader() {
        return "X-Allowed";
    }
}
