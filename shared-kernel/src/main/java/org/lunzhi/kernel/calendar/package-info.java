/** The working calendar: which days the State Council declared worked and off, and what is not yet known. */
@NullMarked
package org.lunzhi.kernel.calendar;

import org.jspecify.annotations.NullMarked;
