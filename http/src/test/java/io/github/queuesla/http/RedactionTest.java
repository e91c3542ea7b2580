package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void wordOfFourCharactersIsASecretAndAShorterOneWouldHideTooMuch() {
        assertThat(Redaction.none().and(Secret.of("abcd")).clean("xabcdx")).isEqualTo("x***x");
        assertThat(Redaction.none().and(Secret.of("abc")).clean("xabcx")).isEqualTo("xabcx");
    }

    @Test
    void failureThatQuotesASecretAnywhereBelowIsNotHandedOn() {
        Redaction redaction = Redaction.none().and(Secret.of("canary"));
        assertThat(redaction.clean(new IllegalStateException("a", new IllegalStateException("b"))))
                .isNotNull();
        assertThat(redaction.clean(new IllegalStateException("a", new IllegalStateException("a canary"))))
                .isNull();
    }
}
