package io.github.queuesla.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/** Spark's own standalone cluster on this machine: a master, and workers with one core each. */
final class Cluster implements AutoCloseable {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String HOST = "127.0.0.1";
    private static final String FREE_PORT = "0";

    private final Path home;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final List<Process> workers = new CopyOnWriteArrayList<>();
    private String master = "";

    private Cluster(Path home) {
        this.home = home;
    }

    /** Starts a master and its workers. The jars of Spark are those that a file lists as a class path. */
    static Cluster start(Path folder, int workers) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        // A folder with these two is an installation, by which workers start executors.
        Files.createFile(folder.resolve("RELEASE"));
        for (String jar :
                Files.readString(Path.of("target/spark.classpath")).strip().split(File.pathSeparator)) {
            Path file = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
        }
        Cluster cluster = new Cluster(folder);
        // A test that is stopped leaves no process.
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        try {
            cluster.startMaster();
            for (int worker = 0; worker < workers; worker++) {
                cluster.addWorker();
            }
            return cluster;
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private void startMaster() throws IOException {
        Process process = start(
                "org.apache.spark.deploy.master.Master",
                "--host",
                HOST,
                "--port",
                FREE_PORT,
                "--webui-port",
                FREE_PORT);
        master = said(process, "Starting Spark master at (spark://\\S+)");
    }

    /** Starts one more worker, and returns when the master knows it. */
    void addWorker() throws IOException {
        Process worker = start(
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                HOST,
                "--port",
                FREE_PORT,
                "--webui-port",
                FREE_PORT,
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                home.resolve("work").toString(),
                master);
        said(worker, "(Successfully registered) with master");
        workers.add(worker);
    }

    /** The address of the master. */
    String master() {
        return master;
    }

    /** The jars of Spark. */
    Path jars() {
        return home.resolve("jars");
    }

    /** Kills the worker that has an executor, and the executor, as a failing machine would. */
    void kill(String executor) {
        for (Process worker : List.copyOf(workers)) {
            List<ProcessHandle> children = worker.descendants().toList();
            if (children.stream().anyMatch(child -> isExecutor(child, executor))) {
                worker.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                workers.remove(worker);
                return;
            }
        }
        throw new IllegalStateException("no worker has the executor " + executor);
    }

    private static boolean isExecutor(ProcessHandle process, String executor) {
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int name = arguments.indexOf("--executor-id");
        return name >= 0 && arguments.get(name + 1).equals(executor);
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = java();
        command.add("-Xmx256m");
        command.add(main);
        command.addAll(List.of(arguments));
        Process process = builder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    /** A Java with the jars of Spark, and those added. */
    List<String> java(Path... more) {
        List<String> command = new ArrayList<>();
        command.add(JAVA_HOME.resolve("bin").resolve("java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        StringBuilder path = new StringBuilder(jars().resolve("*").toString());
        for (Path jar : more) {
            path.append(File.pathSeparator).append(jar);
        }
        command.addAll(List.of("-cp", path.toString()));
        return command;
    }

    /** A process with the variables of this installation. */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        return builder;
    }

    /** What the process says first about that; the rest is read and dropped. */
    private static String said(Process process, String pattern) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Pattern wanted = Pattern.compile(pattern);
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = wanted.matcher(line);
            if (found.find()) {
                Thread rest = new Thread(() -> lines.lines().forEach(dropped -> {}));
                rest.setDaemon(true);
                rest.start();
                return found.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("it ended: " + all);
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
