/** The notary, who vouches for the log: reads it, grows its tree and signs what the tree was at each size. */
@NullMarked
package org.lunzhi.kernel.notary;

import org.jspecify.annotations.NullMarked;
