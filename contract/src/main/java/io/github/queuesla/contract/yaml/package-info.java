/**
 * YAML as a tree in which everything knows its place, read within limits and without types. Entry point: {@link io.github.queuesla.contract.yaml.YamlDocument}.
 */
@NullMarked
package io.github.queuesla.contract.yaml;

import org.jspecify.annotations.NullMarked;
