/** The working calendar as decided: notices are published once, corrected by new versions, never changed. */
@NullMarked
package org.lunzhi.command.calendar;

import org.jspecify.annotations.NullMarked;
