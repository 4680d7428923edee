/** What matters are about: versioned lists with the fifteen national heads and the mapping of other lists to them. */
@NullMarked
package org.lunzhi.kernel.policy.category;

import org.jspecify.annotations.NullMarked;
