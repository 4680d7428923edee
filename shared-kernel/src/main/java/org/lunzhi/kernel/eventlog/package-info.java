/** The event log: one gap-free order of everything that happened, one document per commit. */
@NullMarked
package org.lunzhi.kernel.eventlog;

import org.jspecify.annotations.NullMarked;
