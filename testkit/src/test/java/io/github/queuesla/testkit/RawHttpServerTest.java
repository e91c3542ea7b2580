package io.github.queuesla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RawHttpServerTest {
    private static final String GET = "GET /a?b HTTP/1.1\r\nHoSt: x\r\n\r\n";

    @Test
    void repliesAreSentByteForByteAndTheLastOneRepeats() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(
                        Reply.answer(200, "hi", "reTRY-aFTER: 1"), Reply.raw("HTTP/1.1 204 x\r\n\r\n"));
                Socket client = connected(server)) {
            send(client, GET);
            assertThat(read(client, 62))
                    .isEqualTo("HTTP/1.1 200 Scripted\r\nContent-Length: 2\r\nreTRY-aFTER: 1\r\n\r\nhi");
            send(client, GET);
            assertThat(read(client, 18)).isEqualTo("HTTP/1.1 204 x\r\n\r\n");
            send(client, GET);
            assertThat(read(client, 18)).isEqualTo("HTTP/1.1 204 x\r\n\r\n");
        }
    }

    @Test
    void requestsAreRecordedByteForByte() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, ""));
                Socket client = connected(server)) {
            send(client, "POST /p HTTP/1.1\r\ncOnTent-lengTH: 3\r\n\r\nabc");
            read(client, 1);

            RecordedRequest request = server.requests().get(0);
            assertThat(request.line()).isEqualTo("POST /p HTTP/1.1");
            assertThat(request.headers()).containsExactly("cOnTent-lengTH: 3");
            assertThat(request.header("Content-Length")).contains("3");
            assertThat(request.body()).isEqualTo("abc");
            assertThat(request.connection()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCutBodyEndsEarly() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(Reply.cut(200, "half", 8));
                Socket client = connected(server)) {
            send(client, GET);

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("Content-Length: 8\r\n\r\nhalf");
        }
    }

    @Test
    void aResetReachesTheClient() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(Reply.reset());
                Socket client = connected(server)) {
            send(client, GET);

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void silenceLastsUntilTheServerCloses() throws IOException {
        try (Socket client = silenced()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket silenced() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            Socket client = connected(server);
            client.setSoTimeout(50);
            send(client, GET);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            return client;
        }
    }

    @Test
    void dripsAndEndlessBodiesArriveInParts() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(
                        Reply.drip(200, "abc", Duration.ofMillis(1)), Reply.endless(200, new byte[] {'z'}));
                Socket client = connected(server)) {
            send(client, GET);
            assertThat(read(client, 47)).endsWith("\r\n\r\nabc");
            send(client, GET);
            assertThat(read(client, 5_000)).endsWith("zzzzzz");
        }
    }

    private static Socket connected(RawHttpServer server) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
        client.setSoTimeout(5_000);
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String read(Socket client, int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }
}
