/** What happens to commits when the database fails between any two steps. */
@NullMarked
package org.lunzhi.kernel.eventlog.append;

import org.jspecify.annotations.NullMarked;
