/** Which cases an export shows, and under which units: nobody's sealed matter, and no unit with few cases. */
@NullMarked
package org.lunzhi.query.export.choice;

import org.jspecify.annotations.NullMarked;
