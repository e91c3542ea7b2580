package io.github.queuesla.testkit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Size limits for sources: 500 lines per file, 60 lines per method, and 4 parameters, but 6 for a package-private
 * constructor and one per component for a record (docs/adr/0021).
 */
public final class SourceSizes {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 4;
    private static final int CONSTRUCTOR_PARAMETERS = 6;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Set<Modifier> ACCESS = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private SourceSizes() {}

    /**
     * Checks every Java file below {@code root}, except in build folders.
     *
     * @throws AssertionError with every file and method over a limit
     */
    public static void check(Path root) {
        List<String> tooLarge = new ArrayList<>();
        List<Path> sources = sources(root);
        for (Path source : sources) {
            int lines = lines(source);
            if (lines > FILE_LINES) {
                tooLarge.add(root.relativize(source) + " has " + lines + " lines, at most " + FILE_LINES);
            }
        }
        tooLarge.addAll(methods(sources));
        if (!tooLarge.isEmpty()) {
            throw new AssertionError("Too large:\n" + String.join("\n", tooLarge));
        }
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> Stream.iterate(path, Objects::nonNull, Path::getParent)
                            .takeWhile(folder -> !folder.equals(root))
                            .noneMatch(folder -> NOT_OURS.contains(String.valueOf(folder.getFileName()))))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int lines(Path source) {
        try (Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
            return (int) lines.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> methods(List<Path> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new MethodSizes(unit, positions, found), null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static final class MethodSizes extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;
        private String type = "";

        MethodSizes(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            String outer = type;
            type = tree.getSimpleName().toString();
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree method) {
                    measure(method, mostParameters(method, tree.getKind()));
                }
                member.accept(this, null);
            }
            type = outer;
            return null;
        }

        private void measure(MethodTree method, int mostParameters) {
            LineMap lines = unit.getLineMap();
            long end = positions.getEndPosition(unit, method);
            if (end < 0) {
                return;
            }
            long length = lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(unit, method)) + 1;
            String name = unit.getSourceFile().getName() + ": " + type + "." + method.getName();
            if (length > METHOD_LINES) {
                found.add(name + " has " + length + " lines, at most " + METHOD_LINES);
            }
            int parameters = method.getParameters().size();
            if (parameters > mostParameters && !givenFromOutside(method)) {
                found.add(name + " has " + parameters + " parameters, at most " + mostParameters);
            }
        }

        private static int mostParameters(MethodTree method, Tree.Kind type) {
            boolean isConstructor = method.getReturnType() == null;
            if (isConstructor && type == Tree.Kind.RECORD) {
                return Integer.MAX_VALUE;
            }
            // Without a modifier, the constructor of an enum is private.
            boolean isPackagePrivate = type != Tree.Kind.ENUM
                    && method.getModifiers().getFlags().stream().noneMatch(ACCESS::contains);
            return isConstructor && isPackagePrivate ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
        }

        /** Whether something else decides its parameters: an overridden method, or the columns of a parameterized test. */
        private static boolean givenFromOutside(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType().toString())
                    .anyMatch(name -> name.equals("Override") || name.equals("ParameterizedTest"));
        }
    }
}
