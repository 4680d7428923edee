/** What lists and figures were at a moment of the past, told from the log with constant memory. */
@NullMarked
package org.lunzhi.query.support.past;

import org.jspecify.annotations.NullMarked;
