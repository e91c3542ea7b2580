package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much of a body is read, byte by byte and at once. */
class BodiesTest {

    private static InputStream bytes(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return new ByteArrayInputStream(content);
    }

    @Test
    void bodyIsReadByteByByteToItsEnd() throws IOException {
        BoundedBody body = new BoundedBody(bytes(0, 255, 7), 3);
        assertThat(body.read()).isZero();
        assertThat(body.read()).isEqualTo(255);
        assertThat(body.read()).isEqualTo(7);
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.failure()).isNull();
    }

    @Test
    void byteBeyondTheLimitBreaksTheBody() throws IOException {
        BoundedBody body = new BoundedBody(bytes(1, 2), 1);
        assertThat(body.read()).isEqualTo(1);
        assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessage("the body is longer than 1 bytes");
        assertThat(body.failure()).hasMessage("the body is longer than 1 bytes");
    }

    @Test
    void emptyBufferReadsNothing() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> new BoundedBody(broken, 5).read(new byte[3], 0, 3))
                .isInstanceOf(IOException.class);
        assertThat(new BoundedBody(broken, 5).read(new byte[3], 1, 0)).isZero();
    }

    @Test
    void refusalIsReadUpTo64Kilobytes() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[70_001]);
        assertThat(ErrorBody.read(large, () -> 0).bytes()).hasSize(64 << 10);
        assertThat(large.available()).isEqualTo(70_001 - (64 << 10));
        assertThat(ErrorBody.read(bytes(1, 2, 3), () -> 0).bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void drippingErrorBodyIsReadForFiveSeconds() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(2).toNanos());
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = 'x';
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                return 1;
            }
        };
        assertThat(ErrorBody.read(dripping, now::get).bytes()).hasSize(5);
    }
}
