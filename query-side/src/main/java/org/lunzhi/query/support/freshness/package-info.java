/** How far the views are behind the log, and waiting for them. */
@NullMarked
package org.lunzhi.query.support.freshness;

import org.jspecify.annotations.NullMarked;
