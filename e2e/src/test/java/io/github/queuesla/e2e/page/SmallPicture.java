package io.github.queuesla.e2e.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures of pages with at most 64 colours, in a third of the bytes. */
final class SmallPicture {

    private static final int COLOURS = 64;
    private static final int BITS = 8;

    private SmallPicture() {}

    /** The same picture in its most frequent colours, as PNG. */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Map<Integer, Integer> frequency = new HashMap<>();
        for (int pixel : pixels) {
            frequency.merge(pixel, 1, Integer::sum);
        }
        List<Integer> palette = frequency.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        IndexColorModel colours = new IndexColorModel(
                BITS,
                palette.size(),
                palette.stream().mapToInt(Integer::intValue).toArray(),
                0,
                false,
                -1,
                DataBuffer.TYPE_BYTE);
        BufferedImage small = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
            small.getRaster().setSample(i % width, i / width, 0, index);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int nearest(int colour, List<Integer> palette) {
        return IntStream.range(0, palette.size())
                .boxed()
                .min(Comparator.comparingInt(index -> distance(colour, palette.get(index))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> ((one >> shift) & 0xff) - ((other >> shift) & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }
}
