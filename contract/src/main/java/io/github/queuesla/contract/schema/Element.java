package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlNode;

/**
 * Something in the file that is about to be read. Immutable.
 *
 * @param node what stands there
 * @param at the place to blame: its key, or the entry itself in a list
 * @param what how messages call it
 */
record Element(YamlNode node, Position at, String what) {

    /** Says that something else should stand there. */
    void isNot(String noun, String fix, Problems problems) {
        problems.error(at, what + " is " + node.kind() + " and should be " + noun, fix);
    }
}
