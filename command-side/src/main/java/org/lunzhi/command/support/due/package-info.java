/** What the due-list and the features whose deadlines it keeps agree upon. */
@NullMarked
package org.lunzhi.command.support.due;

import org.jspecify.annotations.NullMarked;
