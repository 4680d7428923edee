/** File numbers of a committee, without gaps. */
@NullMarked
package org.lunzhi.command.filenumber;

import org.jspecify.annotations.NullMarked;
