/** Verifying the log, and taking it along: what an auditor does without a running station. */
@NullMarked
package org.lunzhi.station.verify;

import org.jspecify.annotations.NullMarked;
