package io.github.queuesla.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages of a board that one thread reads, and how long each state takes to reach them. Not thread-safe. */
final class OpenPages implements AutoCloseable {

    private static final int SMALL = 4 << 10;

    /** A state: when it was computed, the pages that have it, and how long it took to the last of them. */
    record Delivery(int pages, Duration slowest) {
        Delivery plus(Duration taken) {
            return new Delivery(pages + 1, taken.compareTo(slowest) > 0 ? taken : slowest);
        }
    }

    private final URI board;
    private final InstantSource clock;
    private final Selector selector;
    private final List<SocketChannel> pages = new ArrayList<>();
    private final Map<Long, Delivery> deliveries = new TreeMap<>();

    OpenPages(URI board, InstantSource clock) throws IOException {
        this.board = board;
        this.clock = clock;
        this.selector = Selector.open();
    }

    /** Opens the streams of that many pages. */
    void open(int number) throws IOException {
        for (int page = 0; page < number; page++) {
            SocketChannel channel = connect(board, 1 << 16);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new StreamReader(this::received));
            pages.add(channel);
        }
    }

    /** A page that never reads. */
    static SocketChannel openSlow(URI board) throws IOException {
        return connect(board, SMALL);
    }

    private static SocketChannel connect(URI board, int buffer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
        channel.connect(new InetSocketAddress(board.getHost(), board.getPort()));
        String token = board.getQuery().substring("token=".length());
        channel.write(ByteBuffer.wrap(("GET /events HTTP/1.1\r\nHost: " + board.getAuthority()
                        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(US_ASCII)));
        return channel;
    }

    private void received(long number, Instant computed) {
        Duration taken = Duration.between(computed, clock.instant());
        deliveries.merge(number, new Delivery(1, taken), (known, one) -> known.plus(taken));
    }

    /** Reads for that long. */
    void read(Duration length) throws IOException {
        Instant end = clock.instant().plus(length);
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        while (clock.instant().isBefore(end)) {
            selector.select(key -> read(key, buffer), 100);
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("the board closed a page that reads");
            }
            buffer.flip();
            ((StreamReader) key.attachment()).read(buffer);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The states that reached every page; the first one, which each page gets when it opens, is not among them. */
    List<Delivery> complete() {
        return deliveries.values().stream()
                .skip(1)
                .filter(delivery -> delivery.pages() == pages.size())
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel page : pages) {
            page.close();
        }
        selector.close();
    }
}
