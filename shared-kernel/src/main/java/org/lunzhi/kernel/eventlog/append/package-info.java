/** How commits of many callers get their places at the end of the log. */
@NullMarked
package org.lunzhi.kernel.eventlog.append;

import org.jspecify.annotations.NullMarked;
