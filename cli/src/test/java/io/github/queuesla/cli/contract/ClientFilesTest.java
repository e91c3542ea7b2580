package io.github.queuesla.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file names that clients get. */
class ClientFilesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Northwind Ltd.,Northwind Ltd",
                "Søndergård & Söhne (A/S),Søndergård & Söhne (A-S)",
                "../../etc/passwd,etc-passwd",
                "C:\\temp\\x,C--temp-x",
                ".hidden,hidden",
                "-rf,rf",
                "con,client-con",
                "LPT1.old,client-LPT1.old",
                "\u202egnp,gnp",
                "日本語,日本語",
                "...,client-"
            })
    void fileNameIsSafe(String client, String file) {
        assertThat(ClientFiles.safe(client)).isEqualTo(file);
    }

    @Test
    void longNameIsCut() {
        assertThat(ClientFiles.safe("x".repeat(1_000))).hasSize(100);
    }
}
