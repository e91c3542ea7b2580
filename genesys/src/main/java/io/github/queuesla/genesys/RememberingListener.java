package io.github.queuesla.genesys;

import io.github.queuesla.genesys.connect.ClientIdHash;
import io.github.queuesla.http.RequestEnd;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.WaitNotice;
import java.time.Instant;

/** Passes every event on, and keeps closed gates. */
record RememberingListener(TransportListener listener, GateMemory gates) implements TransportListener {

    @Override
    public void waiting(WaitNotice notice) {
        listener.waiting(notice);
    }

    @Override
    public void ended(RequestEnd end) {
        listener.ended(end);
    }

    @Override
    public void gateClosed(String clientId, Instant until) {
        gates.close(ClientIdHash.of(clientId), until);
        listener.gateClosed(clientId, until);
    }
}
