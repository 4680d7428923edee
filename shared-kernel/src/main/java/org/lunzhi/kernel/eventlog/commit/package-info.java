/** Commits: what they hold, how they are stored and how they are found again. */
@NullMarked
package org.lunzhi.kernel.eventlog.commit;

import org.jspecify.annotations.NullMarked;
