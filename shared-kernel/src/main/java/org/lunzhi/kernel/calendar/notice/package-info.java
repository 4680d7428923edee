/** The yearly notices of the State Council as tables: the shipped ones and those an office imports. */
@NullMarked
package org.lunzhi.kernel.calendar.notice;

import org.jspecify.annotations.NullMarked;
