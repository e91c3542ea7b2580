/**
 * Every key of format 1 and what may stand behind it: the one description that reading, messages and the JSON Schema are made from. Entry point: {@link io.github.queuesla.contract.form.ContractKeys}.
 */
@NullMarked
package io.github.queuesla.contract.form;

import org.jspecify.annotations.NullMarked;
