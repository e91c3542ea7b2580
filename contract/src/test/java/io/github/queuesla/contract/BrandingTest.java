package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.contract.keys.ReportKeys;
import io.github.queuesla.core.contract.Branding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key {@code report}: logo and accent colour. */
class BrandingTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");

    @TempDir
    private Path folder = Path.of("");

    private ContractReading read(String report) throws Exception {
        Path file = Files.createDirectories(folder.resolve("contracts")).resolve("c.yaml");
        Files.writeString(file, contract(report));
        return ContractFile.read(file);
    }

    private static String contract(String report) {
        return "format: 1\ncontract: Northwind\nreport: {" + report + "}\n"
                + "defaults: {time-zone: UTC, within: 20s}\nservice-levels: [{name: voice, queues: Sales}]\n";
    }

    private static String message(ContractReading reading) {
        assertThat(reading.errors()).hasSize(1);
        return reading.errors().get(0).message();
    }

    private void save(String name, byte... content) throws IOException {
        Files.createDirectories(folder.resolve("contracts"));
        Files.write(folder.resolve(name), content);
    }

    @Test
    void logoIsReadRelativeToTheContract() throws Exception {
        save("logo.jpg", JPEG);

        assertThat(read("logo: ../logo.jpg, accent: \"#1D5A9E\"").orThrow().branding())
                .satisfies(branding ->
                        assertThat(branding.accent().orElseThrow().hex()).isEqualTo("#1d5a9e"))
                .extracting(Branding::logo)
                .satisfies(logo -> assertThat(logo)
                        .contains(new Branding.Logo(
                                "image/jpeg", Base64.getEncoder().encodeToString(JPEG))));
    }

    @Test
    void logoOfTwoHundredKilobytesIsTheLargest() throws Exception {
        save("contracts/logo.png", Arrays.copyOf(PNG, 200_000));
        assertThat(read("logo: logo.png").errors()).isEmpty();

        save("contracts/logo.png", Arrays.copyOf(PNG, 200_001));
        assertThat(message(read("logo: logo.png"))).contains("is larger than 200 kB");
    }

    @Test
    void contentDecidesWhatTheLogoIs() throws Exception {
        save("contracts/logo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));

        assertThat(message(read("logo: logo.png"))).contains("is neither PNG nor JPEG");
    }

    @Test
    void folderIsNoLogo() throws Exception {
        assertThat(message(read("logo: ."))).contains("does not exist");
    }

    @Test
    void addressIsNotFetched() throws Exception {
        assertThat(message(read("logo: \"HTTPS://example.com/a.png\""))).contains("nothing is fetched");
        assertThat(message(read("logo: \"data:image/png;base64,AAAA\""))).contains("nothing is fetched");
    }

    @Test
    void copyOfAContractHasItsLogoBesideIt() throws Exception {
        save("contracts/c.yaml" + ReportKeys.LOGO_SUFFIX, Base64.getEncoder().encode(PNG));

        assertThat(read("logo: /elsewhere/logo.png").orThrow().branding().logo())
                .contains(new Branding.Logo("image/png", Base64.getEncoder().encodeToString(PNG)));
    }

    @Test
    void textWithoutAFileHasNoLogo() {
        assertThat(message(ContractFile.read(contract("logo: logo.png"), "c.yaml")))
                .contains("a contract without a file has no folder");
    }
}
