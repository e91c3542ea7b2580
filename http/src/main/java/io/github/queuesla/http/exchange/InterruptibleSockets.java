package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/** Sockets whose blocked reads end when their thread is interrupted, as those of a channel do and plain ones do not. */
final class InterruptibleSockets extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
        return SocketChannel.open().socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private static Socket connected(SocketAddress there) throws IOException {
        return SocketChannel.open(there).socket();
    }

    private static Socket connected(SocketAddress there, SocketAddress here) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.bind(here);
            channel.connect(there);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        return channel.socket();
    }
}
