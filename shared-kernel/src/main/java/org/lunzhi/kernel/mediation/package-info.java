/** What can happen to a people's mediation case, from application to archive. */
@NullMarked
package org.lunzhi.kernel.mediation;

import org.jspecify.annotations.NullMarked;
