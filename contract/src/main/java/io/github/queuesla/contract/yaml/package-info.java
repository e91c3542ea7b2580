/**
 * YAML as a tree in which every key and value has its position, read within limits and without types. It knows no key; no
 * other package knows the YAML parser.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.yaml.YamlDocument}.
 */
@NullMarked
package io.github.queuesla.contract.yaml;

import org.jspecify.annotations.NullMarked;
