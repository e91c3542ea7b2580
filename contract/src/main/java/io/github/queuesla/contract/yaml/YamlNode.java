package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;

/** A node of a YAML file: a text, a list or a mapping. */
public sealed interface YamlNode permits YamlText, YamlList, YamlMapping {

    /** The position of its start. */
    Position at();

    /** Its kind with an article, for messages: "a list". */
    String kind();
}
