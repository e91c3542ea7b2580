package io.github.queuesla.genesys.connect;

import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.http.ErrorDecoder;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's error bodies and header names. A body that is not JSON, such as that of a load balancer, is ignored.
 * Thread-safe.
 */
public final class GenesysErrorDecoder implements ErrorDecoder {

    private static final String CORRELATION_ID = "ININ-Correlation-Id";
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    /**
     * A complaint about the interval or size, such as: You must specify a search interval as part of your query that
     * does not exceed 7 days.
     */
    private static final Pattern TOO_LARGE_TEXT = Pattern.compile(
            "(interval|period|date ?range|bod(y|ies)|entity|request|queries|query|predicates?|results?|response|buckets?|size)"
                    + "\\b.{0,120}(exceed|too (long|large|big|many|wide)|larger than|longer than|more than|at most|maximum|limit)"
                    + "|(too (long|large|big|many|wide)|exceeds?|maximum)\\b.{0,60}"
                    + "(interval|period|date ?range|bod(y|ies)|entity|request|quer(y|ies)|predicates?|results?|response|buckets?|size)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public ErrorDetail read(int status, Headers headers, byte[] body) {
        GenesysErrorBody error = parsed(body);
        ErrorDetail detail = error.detail();
        @Nullable String id = error.contextId();
        detail = detail.withCorrelationId(
                id == null ? headers.first(CORRELATION_ID).orElse(null) : id);
        String code = lower(detail.code());
        String message = lower(detail.message());
        if (status == TOO_LARGE || (status == BAD_REQUEST && error.matches(TOO_LARGE_TEXT))) {
            detail = detail.with(ErrorTrait.SHRINKABLE);
        }
        if (code.equals("ip.not.authorized") || code.equals("invalid_client") || code.equals("unauthorized_client")) {
            detail = detail.with(ErrorTrait.FINAL_AUTHENTICATION);
        }
        // The token endpoint reports its rate limit as 400; the official Terraform provider retries exactly this text.
        if (code.equals("invalid_request") && message.startsWith("rate limit exceeded")) {
            detail = detail.with(ErrorTrait.TOKEN_RATE_LIMIT);
        }
        return detail;
    }

    @Override
    public String correlationIdHeader() {
        return CORRELATION_ID;
    }

    @Override
    public String allowedRateHeader() {
        return "inin-ratelimit-allowed";
    }

    private static GenesysErrorBody parsed(byte[] body) {
        GenesysErrorBody error = new GenesysErrorBody();
        try {
            return JsonBody.read(new ByteArrayInputStream(body), error::read);
        } catch (IOException cutOffOrNoJson) {
            return error;
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
