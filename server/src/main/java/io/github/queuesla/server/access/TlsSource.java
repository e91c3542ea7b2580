package io.github.queuesla.server.access;

import java.util.function.Consumer;

/** Where the certificate of a board comes from, which is renewed while the board runs. */
public interface TlsSource {

    /** The certificate to begin with. */
    TlsIdentity identity();

    /** Looks for a renewed certificate, and hands it over once; one that cannot be used is left alone. */
    void look(Consumer<TlsIdentity> use);
}
