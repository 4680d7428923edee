/** What auditors ask: proofs that the log is whole, matters step by step, and figures as they were. */
@NullMarked
package org.lunzhi.query.audit;

import org.jspecify.annotations.NullMarked;
