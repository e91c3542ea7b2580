package io.github.queuesla.spark;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a file of events. */
final class EventColumns {

    /** As Spark reads them. */
    static final StructType TABLE = new StructType(new StructField[] {
        column("event", DataTypes.StringType),
        column("event_time", DataTypes.TimestampType),
        column("offered_time", DataTypes.TimestampType),
        column("wait_ms", DataTypes.LongType),
        column("visit", DataTypes.ShortType),
        column("queue_id", DataTypes.StringType),
        column("media", DataTypes.StringType),
        column("direction", DataTypes.StringType),
        column("conversation_id", DataTypes.StringType)
    });

    /** As they are in a file: Spark would read a column that is missing as one without values. */
    private static final MessageType FILE = MessageTypeParser.parseMessageType("""
            message events {
              optional binary event (STRING);
              optional int64 event_time (TIMESTAMP(MICROS,true));
              optional int64 offered_time (TIMESTAMP(MICROS,true));
              optional int64 wait_ms (INTEGER(64,true));
              optional int32 visit (INTEGER(16,true));
              optional binary queue_id (STRING);
              optional binary media (STRING);
              optional binary direction (STRING);
              optional binary conversation_id (STRING);
            }
            """);

    private static final List<String> TYPES = types(FILE);

    private EventColumns() {}

    private static StructField column(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    /** Whether a file has these columns; those with a value in every row may say so. */
    static boolean areOf(MessageType file) {
        return types(file).equals(TYPES);
    }

    /** The columns of a file, as a message names them. */
    static List<String> types(MessageType file) {
        return file.getFields().stream().map(EventColumns::type).toList();
    }

    private static String type(Type field) {
        boolean single = field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED);
        return field.getName() + " " + (single ? field.asPrimitiveType().getPrimitiveTypeName() : "GROUP") + " "
                + field.getLogicalTypeAnnotation();
    }

    /** What a file should have. */
    static List<String> types() {
        return TYPES;
    }
}
