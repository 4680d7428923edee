/** The words of outcomes, reviews, follow-ups and endings, and of correcting the record. */
@NullMarked
package org.lunzhi.kernel.grievance.outcome;

import org.jspecify.annotations.NullMarked;
