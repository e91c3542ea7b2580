/**
 * YAML as a tree in which every key and value knows its position, read within limits and without types. Knows no key;
 * no other package knows the YAML parser.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.yaml.YamlDocument}.
 */
@NullMarked
package io.github.queuesla.contract.yaml;

import org.jspecify.annotations.NullMarked;
