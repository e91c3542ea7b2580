package io.github.queuesla.contract.model;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Section;

/**
 * The parts of the file that service levels refer to.
 *
 * @param groups the groups of queues
 * @param hours the opening hours
 * @param defaults the defaults
 * @param problems the collector of problems
 */
record References(GroupTable groups, HoursTable hours, Section defaults, Problems problems) {}
