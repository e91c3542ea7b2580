package io.github.queuesla.spark.storage;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** The content of a small file as a channel. */
final class ContentChannel implements SeekableByteChannel {

    private final byte[] content;
    private int place;
    private boolean open = true;

    ContentChannel(byte[] content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer to) {
        if (place >= content.length) {
            return -1;
        }
        int read = Math.min(to.remaining(), content.length - place);
        to.put(content, place, read);
        place += read;
        return read;
    }

    @Override
    public long position() {
        return place;
    }

    @Override
    public SeekableByteChannel position(long position) {
        place = Math.toIntExact(position);
        return this;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
