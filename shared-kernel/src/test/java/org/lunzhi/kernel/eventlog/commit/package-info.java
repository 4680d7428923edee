/** Commits as they are stored. */
@NullMarked
package org.lunzhi.kernel.eventlog.commit;

import org.jspecify.annotations.NullMarked;
