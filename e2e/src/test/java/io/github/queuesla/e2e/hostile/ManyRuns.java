package io.github.queuesla.e2e.hostile;

import com.sun.management.OperatingSystemMXBean;
import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The program of {@link SmallJvm}: runs one command after the other, read from standard input. */
final class ManyRuns {

    private static final Instant NOW = Instant.parse("2024-02-10T12:00:00Z");

    private ManyRuns() {}

    public static void main(String[] none) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        while (in.readBoolean()) {
            Path folder = Path.of(in.readUTF());
            OptionalInt width = in.readBoolean() ? OptionalInt.of(80) : OptionalInt.empty();
            String[] variables = texts(in);
            String[] arguments = texts(in);
            Map<String, String> environment = new HashMap<>();
            for (int i = 0; i < variables.length; i += 2) {
                environment.put(variables[i], variables[i + 1]);
            }
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            CliEnvironment machine = new CliEnvironment(
                    environment,
                    folder,
                    data,
                    messages,
                    InstantSource.fixed(NOW),
                    width.isPresent(),
                    width.isPresent(),
                    width,
                    Colour.AUTO);
            long work = processorTime();
            long start = System.nanoTime();
            int code = QueueSla.run(machine, arguments);
            out.writeLong(System.nanoTime() - start);
            out.writeLong(processorTime() - work);
            out.writeInt(code);
            write(data, out);
            write(messages, out);
            out.flush();
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String[] texts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }

    private static void write(ByteArrayOutputStream bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }
}
