/** How long matters take, from intake to closure and feedback, for every unit, category, channel and month. */
@NullMarked
package org.lunzhi.query.closure;

import org.jspecify.annotations.NullMarked;
