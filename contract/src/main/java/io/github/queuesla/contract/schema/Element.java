package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlNode;

/**
 * A node of the file that is about to be read. Immutable.
 *
 * @param node the node
 * @param at the position for messages: of its key, or of the entry itself in a list
 * @param what its name in messages
 */
record Element(YamlNode node, Position at, String what) {

    /** Reports that the node is not of the required kind. */
    void isNot(String noun, String fix, Problems problems) {
        problems.error(at, what + " must be " + noun + ", not " + node.kind(), fix);
    }
}
