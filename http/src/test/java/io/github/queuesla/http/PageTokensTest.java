package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTokensTest {
    private final PageTokens tokens = PageTokens.of(ClientFixture.get());

    private int requestsUntilRefused(List<String> answers) {
        int requests = 0;
        while (true) {
            String next = answers.get(requests % answers.size());
            requests++;
            HttpFailure refused = catchThrowableOfType(HttpFailure.class, () -> tokens.follow(next));
            if (refused != null) {
                return requests;
            }
        }
    }

    @Test
    void immediatelyRepeatedTokenEndsTheList() {
        assertThat(requestsUntilRefused(List.of("A"))).isEqualTo(2);
    }

    @Test
    void tokenRepeatedLaterEndsTheListToo() {
        assertThat(requestsUntilRefused(List.of("A", "B"))).isEqualTo(3);
    }

    @Test
    void errorNamesListAndPagesButNotTheToken() throws HttpFailure {
        tokens.follow("canary-1");
        tokens.follow("canary-2");

        HttpFailure refused = ClientFixture.failing(HttpFailureKind.ENDLESS_PAGING, () -> tokens.follow("canary-1"));

        assertThat(refused)
                .hasMessageContaining("things, page 1")
                .hasMessageContaining("page 3 names the same next page as page 1")
                .hasMessageContaining("api.example/things")
                .hasMessageNotContaining("canary");
    }

    @Test
    void differentTokensAreAllFollowed() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> catchThrowableOfType(HttpFailure.class, () -> tokens.follow("token " + i)))
                        .filter(java.util.Objects::nonNull))
                .isEmpty();
    }
}
