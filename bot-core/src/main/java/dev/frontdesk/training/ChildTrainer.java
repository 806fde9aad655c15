package dev.frontdesk.training;

import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.Rebuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Trains in a Java of its own ({@link Rebuild}), behind everything else the machine has to do. They share a folder that is deleted in
 * the end. The child sees none of this process's environment, and ends with it.
 */
@Component
class ChildTrainer implements Trainer, ApplicationListener<ContextClosedEvent> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int LONGEST_REASON = 200;
    private static final String LOG = "log.txt";

    private final TrainingSettings settings;
    private final List<Labelled> phrases;
    private final List<Labelled> evaluation;
    private volatile @Nullable Process running;
    private volatile boolean stopping;

    @Autowired
    ChildTrainer(TrainingSettings settings) {
        this(settings, List.of(), List.of());
    }

    /** With these instead of what is shipped, unless they are empty. */
    ChildTrainer(TrainingSettings settings, List<Labelled> phrases, List<Labelled> evaluation) {
        this.settings = settings;
        this.phrases = phrases;
        this.evaluation = evaluation;
    }

    @Override
    public Optional<Rebuilt> train(List<Labelled> added, byte[] current, BooleanSupplier goOn) throws TrainingFailed {
        try {
            var folder = Files.createTempDirectory("frontdesk-training");
            try {
                fill(folder, added, current);
                return run(folder, goOn) ? Optional.of(result(folder)) : Optional.empty();
            } finally {
                delete(folder);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TrainingFailed("training failed: " + e.getMessage());
        }
    }

    private void fill(Path folder, List<Labelled> added, byte[] current) throws IOException {
        Files.write(folder.resolve(Rebuild.CURRENT), current);
        Files.write(folder.resolve(Rebuild.ADDED), lines(added));
        if (!phrases.isEmpty()) {
            Files.write(folder.resolve(Rebuild.PHRASES), lines(phrases));
        }
        if (!evaluation.isEmpty()) {
            Files.write(folder.resolve(Rebuild.EVALUATION), lines(evaluation));
        }
    }

    private static List<String> lines(List<Labelled> examples) {
        return examples.stream().map(e -> e.text() + '\t' + e.label()).toList();
    }

    private boolean run(Path folder, BooleanSupplier goOn) throws IOException, TrainingFailed {
        var builder = new ProcessBuilder(command(System.getProperty("java.class.path"), folder, settings.memory()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile());
        // Tokens and passwords are none of its business, and options for this Java are not for that one.
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "SystemRoot", "TMPDIR", "TEMP"));
        var child = builder.start();
        running = child;
        try {
            return ended(child, goOn) && succeeded(child, folder);
        } finally {
            running = null;
            child.destroyForcibly();
        }
    }

    /** False when it was given up. */
    private boolean ended(Process child, BooleanSupplier goOn) throws TrainingFailed {
        try {
            for (long left = settings.longest().dividedBy(LOOK_EVERY); left > 0; left--) {
                if (child.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return !stopping;
                }
                if (stopping || !goOn.getAsBoolean()) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        throw new TrainingFailed(
                "training took longer than " + settings.longest().toMinutes() + " min");
    }

    private static boolean succeeded(Process child, Path folder) throws IOException, TrainingFailed {
        if (child.exitValue() == 0) {
            return true;
        }
        var said = Files.readString(folder.resolve(LOG)).strip();
        throw new TrainingFailed("training ended with " + child.exitValue() + ": "
                + said.substring(0, Math.min(said.length(), LONGEST_REASON)));
    }

    private static Rebuilt result(Path folder) throws IOException {
        var report = Rebuild.Report.read(Files.readAllLines(folder.resolve(Rebuild.REPORT)));
        return new Rebuilt(Files.readAllBytes(folder.resolve(Rebuild.MODEL)), report);
    }

    /** What starts {@link Rebuild} on this class path, be it folders and jars, or one jar of jars. */
    static List<String> command(String classPath, Path folder, int memory) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + memory + 'm', "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", classPath));
        if (jarOfJars(classPath)) {
            command.add("-Dloader.main=" + Rebuild.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Rebuild.class.getName());
        }
        command.add(folder.toString());
        return command;
    }

    private static boolean jarOfJars(String classPath) throws IOException {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (var jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Early in the stop, while the database is still there to be told that somebody else is to do it. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stopping = true;
        var child = running;
        if (child != null) {
            child.destroyForcibly();
        }
    }
}
