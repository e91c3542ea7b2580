/** Tests of the workbooks, read back with two other libraries. */
@NullMarked
package io.github.queuesla.report.workbook;

import org.jspecify.annotations.NullMarked;
