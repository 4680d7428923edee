/** Tests of what is done with collections that follow from the log. */
@NullMarked
package org.lunzhi.kernel.eventlog.derived;

import org.jspecify.annotations.NullMarked;
