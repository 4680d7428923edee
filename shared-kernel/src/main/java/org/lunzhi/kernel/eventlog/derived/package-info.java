/** Collections that follow from the log and can be told from it anew. */
@NullMarked
package org.lunzhi.kernel.eventlog.derived;

import org.jspecify.annotations.NullMarked;
