/** Tests of workbooks, which two other libraries read back. */
@NullMarked
package io.github.queuesla.report.workbook;

import org.jspecify.annotations.NullMarked;
