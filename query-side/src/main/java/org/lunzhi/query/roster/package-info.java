/** Who is, was and will be on duty, and why a matter went to whom. */
@NullMarked
package org.lunzhi.query.roster;

import org.jspecify.annotations.NullMarked;
