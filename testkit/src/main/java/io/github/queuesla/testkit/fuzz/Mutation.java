package io.github.queuesla.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The derivation of inputs from examples; the same seed always gives the same input. */
final class Mutation {

    private static final int LONGEST = 64 << 10;
    private static final int MOST_STEPS = 5;
    private static final List<String> PAIRS = List.of("[]", "{}", "()", "\"\"", "''", "<>", "{\"a\":}", "[[,]]");

    private final List<byte[]> examples;
    private final List<byte[]> dictionary;
    private final SplittableRandom random;

    private Mutation(FuzzTarget target, long seed) {
        this.examples = target.examples();
        this.dictionary = target.dictionary().stream()
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.random = new SplittableRandom(seed);
    }

    static byte[] of(FuzzTarget target, long seed) {
        return new Mutation(target, seed).input();
    }

    private byte[] input() {
        byte[] input = any(examples);
        // With fewer steps, the parser gets further before it reaches the first error.
        for (int steps = 1 + random.nextInt(1 + random.nextInt(MOST_STEPS)); steps > 0; steps--) {
            input = changed(input);
        }
        return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(1 + random.nextInt(1 + input.length)));
        byte[] part = Arrays.copyOfRange(input, from, to);
        return switch (random.nextInt(10)) {
            case 0 -> joined(input, from, flipped(part), to);
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> Arrays.copyOf(input, from);
            case 3 -> joined(input, from, repeated(part), to);
            case 4 -> joined(input, from, nested(part), to);
            case 5 -> joined(input, from, any(dictionary), from);
            case 6 -> joined(input, from, any(dictionary), to);
            case 7 -> spliced(input, from, any(examples));
            case 8 -> joined(input, from, repeated(any(dictionary)), from);
            default -> wordReplaced(input, from);
        };
    }

    /** Replaces the word or number at the index with an entry of the dictionary. */
    private byte[] wordReplaced(byte[] input, int at) {
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(input[from - 1])) {
            from--;
        }
        int to = at;
        while (to < input.length && Character.isLetterOrDigit(input[to])) {
            to++;
        }
        return joined(input, from, any(dictionary), to);
    }

    private byte[] flipped(byte[] part) {
        byte[] flipped = part.length == 0 ? new byte[1] : part.clone();
        int at = random.nextInt(flipped.length);
        flipped[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : flipped[at] ^ (1 << random.nextInt(8)));
        return flipped;
    }

    private byte[] repeated(byte[] part) {
        int times = 1 << random.nextInt(13);
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int i = 0; i < times && repeated.size() < LONGEST; i++) {
            repeated.writeBytes(part);
        }
        return repeated.toByteArray();
    }

    private byte[] nested(byte[] part) {
        String pair = PAIRS.get(random.nextInt(PAIRS.size()));
        int middle = pair.length() / 2 + pair.length() % 2;
        if (pair.equals("{\"a\":}")) {
            middle = pair.length() - 1;
        }
        int times = 1 << random.nextInt(13);
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.writeBytes(pair.substring(0, middle).repeat(times).getBytes(StandardCharsets.UTF_8));
        nested.writeBytes(part);
        nested.writeBytes(pair.substring(middle).repeat(times).getBytes(StandardCharsets.UTF_8));
        return nested.toByteArray();
    }

    private byte[] spliced(byte[] input, int from, byte[] other) {
        int at = random.nextInt(other.length + 1);
        return joined(input, from, Arrays.copyOfRange(other, at, other.length), input.length);
    }

    private byte[] any(List<byte[]> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static byte[] joined(byte[] input, int from, byte[] middle, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(input, 0, from);
        joined.writeBytes(middle);
        joined.write(input, to, input.length - to);
        return joined.toByteArray();
    }
}
