/** Who is on duty where and when: rosters, shifts and the way a case is assigned from them. */
@NullMarked
package org.lunzhi.kernel.roster;

import org.jspecify.annotations.NullMarked;
