package io.github.queuesla.cli.alert;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.live.AlertMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON of a message. */
final class MessageBody {

    private MessageBody() {}

    static byte[] of(AlertMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Format.JSON.writer(RenderOptions.defaults()).write(message.report(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
