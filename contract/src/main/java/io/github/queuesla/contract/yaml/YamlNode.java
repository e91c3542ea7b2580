package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;

/** Something in a YAML file: a text, a list or a mapping. */
public sealed interface YamlNode permits YamlText, YamlList, YamlMapping {

    /** Where it begins. */
    Position at();

    /** What it is, with its article, for messages. */
    String kind();
}
