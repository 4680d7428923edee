/** What residents can prove with their receipt: that what they brought is in the log, as it was written down. */
@NullMarked
package org.lunzhi.query.receipt;

import org.jspecify.annotations.NullMarked;
