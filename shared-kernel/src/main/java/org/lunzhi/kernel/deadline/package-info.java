/** Time limits and the deadlines that come from them, with what is raw, what is rolled and what is provisional. */
@NullMarked
package org.lunzhi.kernel.deadline;

import org.jspecify.annotations.NullMarked;
