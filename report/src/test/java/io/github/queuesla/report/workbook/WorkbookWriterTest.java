package io.github.queuesla.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Report;
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
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

    private static final int SUMMARY_HEADER = 2;
    private static final int LEVEL_HEADER = 5;
    /** The column of the level, after the window and its times with their offsets. */
    private static final int LEVEL = 5;

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

    /** The numbers of the column with that heading, below it. */
    private static List<Double> numbers(String sheet, String heading) {
        List<Double> numbers = new ArrayList<>();
        int column = -1;
        for (Row row : workbook.getSheet(sheet)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(heading)) {
                    column = cell.getColumnIndex();
                }
            }
            Cell found = column < 0 ? null : row.getCell(column);
            if (found != null && found.getCellType() == CellType.NUMERIC) {
                numbers.add(found.getNumericCellValue());
            }
        }
        return numbers;
    }

    private static Row lastRow(String sheet) {
        return workbook.getSheet(sheet).getRow(workbook.getSheet(sheet).getLastRowNum());
    }

    private static double sum(String sheet, String heading) {
        return numbers(sheet, heading).stream().mapToDouble(number -> number).sum();
    }

    private List<String> column(String sheet, int column) {
        List<String> texts = new ArrayList<>();
        workbook.getSheet(sheet).forEach(row -> texts.add(formatter.formatCellValue(row.getCell(column))));
        return texts;
    }

    @Test
    void windowsQueuesAndIntervalsHaveASheetEach() {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
                .containsExactly(
                        "Summary",
                        "Credits",
                        "Total credit",
                        "Gold voice",
                        "Gold voice queues",
                        "Gold voice intervals",
                        "Weighted",
                        "Weighted queues",
                        "Weighted intervals",
                        "Night desk",
                        "Night desk queues",
                        "Night desk intervals",
                        "Partial",
                        "Partial queues",
                        "Partial intervals",
                        "Queues in target",
                        "Queues in target queues",
                        "Queues in target intervals",
                        "Half hours",
                        "Half hours queues",
                        "Half hours intervals",
                        "within-30s",
                        "within-30s queues",
                        "within-30s intervals",
                        "Definitions");
    }

    @Test
    void sumOverAColumnCountsEachContactOnce() {
        assertThat(sum("Gold voice", "Counted")).isPositive().isEqualTo(sum("Gold voice queues", "Counted"));
        assertThat(sum("Gold voice", "Met")).isPositive().isEqualTo(sum("Gold voice queues", "Met"));
    }

    @Test
    void totalOfEachCurrencyIsASumOfCredits() {
        assertThat(numbers("Total credit", "Credit")).containsExactly(sum("Credits", "Credit"));
        assertThat(texts(lastRow("Total credit"))).containsExactly("EUR", "2,500.00 EUR");
    }

    @Test
    void summaryShowsTheVerdicts() {
        Sheet summary = workbook.getSheet("Summary");
        assertThat(texts(summary.getRow(SUMMARY_HEADER))).startsWith("Service level", "Client", "Window", "Level");
        assertThat(texts(summary.getRow(SUMMARY_HEADER + 3)))
                .containsExactly(
                        "Gold voice",
                        "ACME | Söhne",
                        "2024-03",
                        "K6/L6",
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
                .contains("2024-04 (part)", "open, met so far", "provisional");
    }

    @Test
    void levelIsAFormulaOfItsCountsWithItsValue() throws IOException {
        FormulaEvaluator calculator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
                        assertThat(calculator.evaluate(cell).getNumberValue())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isCloseTo(cell.getNumericCellValue(), within(1e-15));
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(20);
    }

    @Test
    void levelThatASpreadsheetWouldRoundToTheTargetIsRoundedByItsFormula() {
        Cell missed = lastRow("Night desk").getCell(LEVEL);
        assertThat(missed.getCellFormula()).matches("ROUNDDOWN\\([A-Z]+[0-9]+/[A-Z]+[0-9]+,4\\)");
        assertThat(missed.getNumericCellValue()).isEqualTo(0.7999);
    }

    @Test
    void levelOfAnotherRollUpIsANumber() {
        Cell level = lastRow("Weighted").getCell(LEVEL);
        assertThat(level.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(level.getNumericCellValue()).isNotEqualTo(645.0 / 1050);
    }

    @Test
    void intervalWithoutTrafficHasADash() throws IOException {
        LevelReport report = ContractSamples.everything();
        try (XSSFWorkbook blank =
                opened(LevelReport.ofContract(report.result(), report.provenance(), NoTrafficDisplay.BLANK))) {
            assertThat(blank.getSheet("Half hours intervals")
                            .getRow(3)
                            .getCell(LEVEL)
                            .getStringCellValue())
                    .isEqualTo("–");
        }
    }

    @Test
    void missedRowsAreMarkedByTheirVerdict() {
        for (String name : List.of("Summary", "Gold voice", "Gold voice queues", "Gold voice intervals")) {
            XSSFSheet sheet = workbook.getSheet(name);
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            assertThat(formats.getNumConditionalFormattings()).as(name).isEqualTo(1);
            assertThat(formats.getConditionalFormattingAt(0).getRule(0).getFormula1())
                    .matches("LEFT\\(\\$[A-Z][0-9]+,6\\)=\"missed\"");
        }
    }

    @Test
    void numbersAmountsAndTimesHaveTheirTypes() {
        Row march = workbook.getSheet("Summary").getRow(SUMMARY_HEADER + 3);
        assertThat(march.getCell(3).getNumericCellValue()).isEqualTo(620.0 / 988);
        assertThat(march.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(march.getCell(6).getNumericCellValue()).isEqualTo(2500.0);
        assertThat(march.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00 \"EUR\"");
        Row window = workbook.getSheet("Gold voice").getRow(LEVEL_HEADER + 3);
        assertThat(DateUtil.isCellDateFormatted(window.getCell(1))).isTrue();
        assertThat(window.getCell(1).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(window.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2024, 4, 1, 0, 0));
    }

    @Test
    void timesHaveTheirOffsetsSoThatAChangeOfTheClockIsSeen() {
        Row march = workbook.getSheet("Gold voice").getRow(LEVEL_HEADER + 3);
        assertThat(texts(march)).startsWith("2024-03", "2024-03-01 00:00", "+01:00", "2024-04-01 00:00", "+02:00");
    }

    @Test
    void intervalsOfTheDayWithoutAnHourHaveTheirOffsets() {
        List<List<String>> rows = new ArrayList<>();
        workbook.getSheet("Half hours intervals").forEach(row -> rows.add(texts(row)));
        // Clocks go forward in this week, so it has two half hours less.
        assertThat(rows).hasSize(1 + 1 + 7 * 48 - 2);
        assertThat(rows)
                .anyMatch(row -> row.subList(1, Math.min(5, row.size()))
                        .equals(List.of("2024-03-31 01:30", "+01:00", "2024-03-31 03:00", "+02:00")))
                .noneMatch(row -> row.size() > 1 && row.get(1).startsWith("2024-03-31 02:"));
    }

    @Test
    void closedIntervalsAreOmitted() {
        assertThat(column("Gold voice intervals", 1))
                .contains("2024-01-02 08:00", "2024-01-02 17:30")
                .doesNotContain("2024-01-01 08:00", "2024-01-02 07:30", "2024-01-02 18:00", "2024-01-07 09:00");
    }

    @Test
    void headerIsFrozenAndRowsHaveAFilter() {
        for (Sheet sheet : workbook) {
            int header = header(sheet);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
            assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A" + (header + 1) + ":");
        }
    }

    private static int header(Sheet sheet) {
        return sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
    }

    @Test
    void headingsDifferAndFitTheirColumns() {
        for (Sheet sheet : workbook) {
            List<String> headings = texts(sheet.getRow(header(sheet)));
            assertThat(headings).as(sheet.getSheetName()).doesNotHaveDuplicates();
            for (int i = 0; i < headings.size(); i++) {
                for (String word : headings.get(i).split(" ")) {
                    // A character of a bold heading is wider than the unit, and the filter has a button.
                    assertThat(sheet.getColumnWidth(i) / 256).as(word).isGreaterThanOrEqualTo(word.length() + 3);
                }
            }
            assertThat(sheet.getRow(header(sheet)).getHeightInPoints()).isGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void noColumnIsEmpty() {
        for (Sheet sheet : workbook) {
            Set<Integer> filled = new HashSet<>();
            for (int i = header(sheet) + 1; i <= sheet.getLastRowNum(); i++) {
                sheet.getRow(i).forEach(cell -> filled.add(cell.getColumnIndex()));
            }
            assertThat(filled)
                    .as(sheet.getSheetName())
                    .hasSize(sheet.getRow(header(sheet)).getLastCellNum());
        }
    }

    @Test
    void pagesHaveNumbersTheTitleAndTheColumnHeadings() {
        for (Sheet sheet : workbook) {
            assertThat(sheet.getFooter().getCenter()).endsWith("Page &P of &N");
            assertThat(sheet.getFooter().getLeft()).endsWith("Outsourcer 2024");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header(sheet));
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        }
    }

    @Test
    void ampersandInTheTitleIsNoCodeOfTheFooter() throws IOException {
        LevelReport report = ContractSamples.oneMonth();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report titled = report.report();
        new WorkbookWriter()
                .write(
                        new Report(
                                new Report.Title("Page &P & Sons", "", false),
                                titled.parts(),
                                titled.records(),
                                titled.document(),
                                titled.gauges(),
                                titled.source(),
                                titled.branding()),
                        out);
        try (XSSFWorkbook file = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(file.getSheetAt(0).getFooter().getLeft()).endsWith("Page &&P && Sons");
        }
    }

    @Test
    void longTextHasTheHeightOfItsLines() {
        Sheet definitions = workbook.getSheet("Definitions");
        for (Row row : definitions) {
            if (row.getRowNum() > 0) {
                int length = row.getCell(2).getStringCellValue().length();
                assertThat(row.getHeightInPoints()).isGreaterThanOrEqualTo(15 * Math.max(1, length / 90));
            }
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
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).matches("[A-Z]+[0-9]+/[A-Z]+[0-9]+");
                        }
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
                    assertThat(row.getCell(3).getFormula()).isEqualTo("I" + row.getRowNum() + "/J" + row.getRowNum());
                    assertThat(row.getCell(3).getRawValue()).isEqualTo("0.6");
                }
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
