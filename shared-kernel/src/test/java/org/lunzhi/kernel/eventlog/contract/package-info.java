/** The contract of the log's own event. */
@NullMarked
package org.lunzhi.kernel.eventlog.contract;

import org.jspecify.annotations.NullMarked;
