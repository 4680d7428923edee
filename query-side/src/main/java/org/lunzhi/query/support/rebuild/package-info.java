/** Telling views anew from the log. */
@NullMarked
package org.lunzhi.query.support.rebuild;

import org.jspecify.annotations.NullMarked;
