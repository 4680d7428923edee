/** What every server that keeps the log must do, and what the log does when it does not. */
@NullMarked
package org.lunzhi.kernel.eventlog;

import org.jspecify.annotations.NullMarked;
