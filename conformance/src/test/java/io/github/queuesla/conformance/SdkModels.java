package io.github.queuesla.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiDateFormat;
import java.io.IOException;

/** Reads bodies with the SDK's model classes; anything unknown to the SDK is an error. */
final class SdkModels {

    private static final ObjectMapper STRICT = ApiClient.buildObjectMapper(new ApiDateFormat())
            .copy()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private SdkModels() {}

    static <T> T read(String body, Class<T> model) throws IOException {
        T value = STRICT.readValue(body, model);
        assertThat(STRICT.writeValueAsString(value))
                .as("values that the SDK's enums do not know")
                .doesNotContainIgnoringCase("OutdatedSdkVersion");
        return value;
    }
}
