/** What is written in the log for good: logical names, revisions, upgrades and the first event. */
@NullMarked
package org.lunzhi.kernel.eventlog.contract;

import org.jspecify.annotations.NullMarked;
