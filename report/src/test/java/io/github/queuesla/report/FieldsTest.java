package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Group GROUP = Group.of("inner");

    private static Column<String> column(String key) {
        return Column.key(key, row -> row.isEmpty() ? Value.nothing() : Value.text(row));
    }

    private static String json(String row, Fields<String> fields) throws IOException {
        Rows<String> rows = new Rows<>(fields, List.of(row));
        return Written.as(Format.NDJSON, new Report(new Report.Title("", "", false), List.of(), rows, rows));
    }

    @Test
    void columnsHaveDifferentKeys() {
        assertThatThrownBy(() -> Fields.of(column("state"), column("missing"), column("state")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'state' is the key of two fields: each needs its own");
    }

    @Test
    void csvColumnsHaveDifferentKeysEvenFromTwoJsonObjects() {
        Fields<String> fields = Fields.of(column("state"), column("state").in(GROUP));
        assertThatThrownBy(() -> json("x", fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'state' is the key of two fields: each needs its own");
    }

    @Test
    void membersOfAnObjectHaveDifferentKeys() {
        Column<String> one = column("oneState").in(GROUP, "state");
        assertThatThrownBy(() -> Fields.of(one, column("otherState").in(GROUP, "state")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fields.of(column("inner"), one)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objectStandsWhereItsFirstMemberDoes() throws IOException {
        Fields<String> fields = Fields.of(
                column("innerA").in(GROUP, "a"),
                column("between"),
                column("innerB").in(GROUP, "b"));
        assertThat(json("x", fields)).isEqualTo("{\"inner\":{\"a\":\"x\",\"b\":\"x\"},\"between\":\"x\"}\n");
        assertThat(fields.columns()).extracting(Column::key).containsExactly("innerA", "between", "innerB");
    }

    @Test
    void emptyObjectFollowsTheRuleOfItsGroup() throws IOException {
        Fields<String> fields = Fields.of(
                column("a").in(GROUP),
                column("b").in(Group.orNull("none")),
                column("c").in(Group.orOmitted("gone")));
        assertThat(json("", fields)).isEqualTo("{\"inner\":{\"a\":null},\"none\":null}\n");
    }

    @Test
    void omittedValueHasNoKeyInJsonAndAnEmptyCellInCsv() throws IOException {
        Fields<String> fields = Fields.of(column("a"), Column.key("b", row -> Value.omitted()));
        assertThat(json("x", fields)).isEqualTo("{\"a\":\"x\"}\n");
    }

    @Test
    void fieldsOfTheParentAppearOnceInJsonAndInEveryNdjsonRow() throws IOException {
        Fields<String> row = Fields.of(column("level").ofParent(), column("state"));
        assertThat(json("x", row)).isEqualTo("{\"level\":\"x\",\"state\":\"x\"}\n");
        assertThat(json("x", Fields.of(column("level"), Nested.of("rows", List::of, row))))
                .isEqualTo("{\"level\":\"x\",\"rows\":[{\"state\":\"x\"}]}\n");
    }

    @Test
    void flatColumnIsInCsvOnly() throws IOException {
        Fields<String> fields = Fields.of(column("targets").flat(), Nested.texts("targets", row -> List.of(row, row)));
        assertThat(json("x", fields)).isEqualTo("{\"targets\":[\"x\",\"x\"]}\n");
        assertThat(fields.columns()).extracting(Column::key).containsExactly("targets");
    }
}
