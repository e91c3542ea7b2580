package io.github.queuesla.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSizesTest {
    @TempDir
    Path root;

    @Test
    void smallSourcesPass() throws IOException {
        write("src/Small.java", "class Small { void tell() {} }\nrecord Wide(int a, int b, int c, int d, int e) {}\n");

        assertThatCode(() -> SourceSizes.check(root)).doesNotThrowAnyException();
    }

    @Test
    void aFileOfMoreThan500LinesIsFound() throws IOException {
        write("src/Long.java", "class Long {}\n" + "\n".repeat(500));

        assertThatThrownBy(() -> SourceSizes.check(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.java has 501 lines");
    }

    @Test
    void aMethodOfMoreThan60LinesIsFound() throws IOException {
        write("src/A.java", "class A {\n  class B {\n    void tell() {\n" + "\n".repeat(59) + "    }\n  }\n}\n");

        assertThatThrownBy(() -> SourceSizes.check(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("B.tell has 61 lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void tell(int a, int b, int c, int d, int e) {} }",
                "class A { public A(int a, int b, int c, int d, int e) {} }",
                "class A { protected A(int a, int b, int c, int d, int e) {} }",
                "class A { private A(int a, int b, int c, int d, int e) {} }",
                "enum A { ; A(int a, int b, int c, int d, int e) {} }"
            })
    void fiveParametersAreFound(String source) throws IOException {
        write("src/A.java", source);

        assertThatThrownBy(() -> SourceSizes.check(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("5 parameters, at most 4");
    }

    @Test
    void aPackagePrivateConstructorMayHaveSixParameters() throws IOException {
        write("src/A.java", "class A { A(int a, int b, int c, int d, int e, int f) {} }\n");

        assertThatCode(() -> SourceSizes.check(root)).doesNotThrowAnyException();
    }

    @Test
    void aPackagePrivateConstructorOfMoreThanSixParametersIsFound() throws IOException {
        write("src/A.java", "class A { A(int a, int b, int c, int d, int e, int f, int g) {} }\n");

        assertThatThrownBy(() -> SourceSizes.check(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("7 parameters, at most 6");
    }

    @Test
    void buildFoldersAreIgnored() throws IOException {
        write("module/target/generated/Long.java", "\n".repeat(501));

        assertThatCode(() -> SourceSizes.check(root)).doesNotThrowAnyException();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
