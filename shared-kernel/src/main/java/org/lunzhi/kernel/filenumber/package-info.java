/** The file numbers of a committee: gap-free within a year. */
@NullMarked
package org.lunzhi.kernel.filenumber;

import org.jspecify.annotations.NullMarked;
