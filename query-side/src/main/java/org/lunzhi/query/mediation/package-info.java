/** The file of a people's mediation case: standing, sides, mediators, sittings, and what of it a reader is shown. */
@NullMarked
package org.lunzhi.query.mediation;

import org.jspecify.annotations.NullMarked;
