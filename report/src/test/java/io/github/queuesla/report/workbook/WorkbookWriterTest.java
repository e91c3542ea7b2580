package io.github.queuesla.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

    private static final int SUMMARY_HEADER = 2;
    private static final int LEVEL_HEADER = 5;

    private static XSSFWorkbook workbook;

    @BeforeAll
    static void open() throws IOException {
        workbook = opened(ContractSamples.everything());
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private static byte[] written(LevelReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookWriter().write(report.report(), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(LevelReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(report)));
    }

    private List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        return texts;
    }

    @Test
    void hasASummaryASheetPerServiceLevelAndTheDefinitions() throws IOException {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
                .containsExactly(
                        "Summary",
                        "Credits",
                        "Gold voice",
                        "Weighted",
                        "Night desk",
                        "Partial",
                        "Queues in target",
                        "Half hours",
                        "within-30s",
                        "Definitions");
    }

    @Test
    void summaryShowsTheVerdicts() throws IOException {
        Sheet summary = workbook.getSheet("Summary");
        assertThat(texts(summary.getRow(SUMMARY_HEADER))).startsWith("Service level", "Client", "Window", "Level");
        assertThat(texts(summary.getRow(SUMMARY_HEADER + 3)))
                .containsExactly(
                        "Gold voice",
                        "ACME | Söhne",
                        "2024-03",
                        "62.8%",
                        "76%",
                        "missed",
                        "2,500.00 EUR",
                        "620",
                        "988",
                        "620 of 988 contacts",
                        "940",
                        "60",
                        "2",
                        "0");
        assertThat(texts(summary.getRow(SUMMARY_HEADER + 4)))
                .contains("2024-04 (part)", "90.9%", "open, met so far", "provisional");
        assertThat(texts(summary.getRow(SUMMARY_HEADER + 9))).contains("79.99%", "80%", "missed");
    }

    @Test
    void numbersAmountsAndTimesHaveTheirTypes() throws IOException {
        Row march = workbook.getSheet("Summary").getRow(SUMMARY_HEADER + 3);
        assertThat(march.getCell(3).getNumericCellValue()).isEqualTo(620.0 / 988);
        assertThat(march.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(march.getCell(6).getNumericCellValue()).isEqualTo(2500.0);
        assertThat(march.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00 \"EUR\"");
        Row window = workbook.getSheet("Gold voice").getRow(LEVEL_HEADER + 1);
        assertThat(DateUtil.isCellDateFormatted(window.getCell(3))).isTrue();
        assertThat(window.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
        assertThat(window.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2024, 2, 1, 0, 0));
        assertThat(window.getCell(5).getStringCellValue()).isEqualTo("+01:00");
    }

    @Test
    void serviceLevelHasWindowsQueuesAndIntervalsInItsTimeZone() throws IOException {
        List<String> kinds = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        for (Row row : workbook.getSheet("Half hours")) {
            if (row.getRowNum() > LEVEL_HEADER) {
                kinds.add(row.getCell(0).getStringCellValue());
                starts.add(texts(row).get(row.getRowNum() < LEVEL_HEADER + 3 ? 0 : 2));
            }
        }
        assertThat(kinds.subList(0, 3)).containsExactly("window", "queue", "interval");
        // Clocks go forward in this week, so it has two half hours less.
        assertThat(kinds).hasSize(2 + 7 * 48 - 2);
        assertThat(starts).contains("2024-03-31 01:30", "2024-03-31 03:00").doesNotContain("2024-03-31 02:00");
    }

    @Test
    void closedIntervalsAreOmitted() {
        List<String> starts = new ArrayList<>();
        for (Row row : workbook.getSheet("Gold voice")) {
            if (row.getCell(0).getStringCellValue().equals("interval")) {
                starts.add(formatter.formatCellValue(row.getCell(3)));
            }
        }
        assertThat(starts)
                .contains("2024-01-02 08:00", "2024-01-02 17:30")
                .doesNotContain("2024-01-01 08:00", "2024-01-02 07:30", "2024-01-02 18:00", "2024-01-07 09:00");
    }

    @Test
    void headerIsFrozenAndRowsHaveAFilter() throws IOException {
        for (Sheet sheet : workbook) {
            int header = switch (sheet.getSheetName()) {
                case "Summary" -> SUMMARY_HEADER;
                case "Credits" -> 1;
                case "Definitions" -> 0;
                default -> LEVEL_HEADER;
            };
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
            assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A" + (header + 1) + ":");
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(9 * 256);
        }
    }

    @Test
    void definitionsContainTheTermsAndTheSource() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        workbook.getSheet("Definitions").forEach(row -> rows.add(texts(row)));
        assertThat(rows)
                .contains(
                        List.of("Report", "Source", "conversation-aggregates at api.mypurecloud.de"),
                        List.of("Report", "Requests", "5"),
                        List.of("Report", "Note", "2 records with a negative wait were put aside"),
                        List.of("Gold voice", "Exclusions", "2024-01-17 10:00 to 2024-01-17 11:30 (fire drill)"));
    }

    @Test
    void namesAreNeverFormulas() throws IOException {
        try (XSSFWorkbook hostile = opened(ContractSamples.hostile())) {
            Set<String> found = new HashSet<>();
            for (Sheet sheet : hostile) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getHyperlink()).isNull();
                        if (cell.getCellType() == CellType.STRING) {
                            found.add(cell.getStringCellValue());
                        }
                    }
                }
            }
            assertThat(found)
                    .contains(
                            "=HYPERLINK(\"http://evil.example\")",
                            "-2+3",
                            "\\u0009=1+1",
                            "</script><img src=x onerror=alert(1)>",
                            "&lt;b&gt; & Söhne",
                            "=1+1");
        }
    }

    @Test
    void secondReaderFindsTheSameRows() throws IOException {
        byte[] file = written(ContractSamples.hostile());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> names = new ArrayList<>();
            for (var row : workbook.getFirstSheet().read()) {
                if (row.getRowNum() > SUMMARY_HEADER + 1) {
                    names.add(row.getCellText(0));
                    assertThat(row.getCell(3).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.NUMBER);
                    assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("0.6");
                }
                row.forEach(cell ->
                        assertThat(cell == null ? null : cell.getFormula()).isNull());
            }
            assertThat(names).hasSameSizeAs(ContractSamples.hostileNames());
        }
    }

    @Test
    void sameReportGivesTheSameBytesAndTheTimeOfGeneration() throws IOException {
        byte[] first = written(ContractSamples.everything());
        assertThat(written(ContractSamples.everything())).isEqualTo(first);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(2024, 4, 16, 6, 7, 8));
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(parts.readAllBytes(), UTF_8)).contains(">2024-04-16T06:07:08Z<");
                }
            }
        }
    }
}
