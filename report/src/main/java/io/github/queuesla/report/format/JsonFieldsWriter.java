package io.github.queuesla.report.format;

import io.github.queuesla.report.Branch;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Field;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Texts;
import io.github.queuesla.report.Value;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes rows as JSON objects, field by field. */
final class JsonFieldsWriter {

    private final JsonGenerator json;
    private final Scalar.Cases<JsonGenerator> scalars;

    JsonFieldsWriter(JsonGenerator json) {
        this.json = json;
        this.scalars = new Scalar.Cases<>(json::writeString, json::writeNumber, json::writeBoolean, json::writeNull);
    }

    /** Each row by itself. */
    <R> void objects(Rows<R> rows) {
        each(rows.rows(), rows.fields().alone());
    }

    private <R> void object(List<Field<R>> fields, R row) {
        json.writeStartObject();
        Cases<R> cases = new Cases<>(row);
        fields.forEach(field -> field.match(cases));
        json.writeEndObject();
    }

    private <S> void each(List<S> rows, List<Field<S>> fields) {
        rows.forEach(row -> object(fields, row));
    }

    private <R, S> void nested(Nested<R, S> nested, R row) {
        json.writeStartArray();
        each(nested.rows(row), nested.fields().held());
        json.writeEndArray();
    }

    /** What each kind of field becomes for one row. */
    private final class Cases<R> implements Field.Cases<R> {

        private final R row;

        Cases(R row) {
            this.row = row;
        }

        @Override
        public void column(Column<R> column) {
            Value value = column.value(row);
            if (!value.isOmitted()) {
                json.writeName(column.member());
                value.data().match(scalars);
            }
        }

        @Override
        public void branch(Branch<R> branch) {
            Group.Absent absent = branch.isAbsent(row) ? branch.group().absent() : Group.Absent.KEPT;
            switch (absent) {
                case KEPT -> {
                    json.writeName(branch.member());
                    object(branch.fields(), row);
                }
                case NULL -> json.writeNullProperty(branch.member());
                case OMITTED -> {}
            }
        }

        @Override
        public void nested(Nested<R, ?> nested) {
            json.writeName(nested.member());
            JsonFieldsWriter.this.nested(nested, row);
        }

        @Override
        public void texts(Texts<R> texts) {
            if (!texts.isOmitted(row)) {
                json.writeName(texts.member());
                json.writeStartArray();
                texts.texts(row).forEach(json::writeString);
                json.writeEndArray();
            }
        }
    }
}
