package io.github.queuesla.cli.output;

import io.github.queuesla.report.RenderOptions;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Something that a person or a script may want to read. */
public interface Printable {

    /** For a person. */
    List<String> lines(RenderOptions looks);

    /** For a script: one object, which names its schema. */
    void write(JsonGenerator json);
}
