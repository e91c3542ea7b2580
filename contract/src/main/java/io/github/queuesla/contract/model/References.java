package io.github.queuesla.contract.model;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Section;

/**
 * What service levels refer to.
 *
 * @param groups the groups of queues
 * @param hours the opening hours
 * @param defaults what holds where a service level says nothing
 * @param problems where to say what is wrong
 */
record References(GroupTable groups, HoursTable hours, Section defaults, Problems problems) {}
