package io.github.queuesla.simulator.details;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of results begins; as text it is the cursor.
 *
 * @param block the day of a queue, counted through the job
 * @param place the contact in that block
 * @param delivered conversations on the pages before
 * @param repeated whether the page from here has been delivered already
 */
record Position(int block, int place, long delivered, boolean repeated) {

    static final Position START = new Position(0, 0, 0, false);

    // Makes the text begin with "+//+" and end with "=": a client that forgets to encode it is refused.
    private static final int MARK = 0xfbfffe;
    private static final int BYTES = 20;

    /** The cursor: valid Base64 that means something else, or nothing, unless it is encoded in a URL. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putInt(MARK << 8 | (repeated ? 1 : 0)).putInt(block).putInt(place).putLong(delivered);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The position that this cursor stands for. */
    static Optional<Position> read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            int head = bytes.getInt();
            Position read = new Position(bytes.getInt(), bytes.getInt(), bytes.getLong(), (head & 1) == 1);
            boolean ours = head >>> 8 == MARK && read.block >= 0 && read.place >= 0 && read.delivered >= 0;
            return ours ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
