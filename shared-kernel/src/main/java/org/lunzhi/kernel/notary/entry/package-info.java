/** What a leaf of the tree says about a commit, and the bytes of the stored commit that it vouches for. */
@NullMarked
package org.lunzhi.kernel.notary.entry;

import org.jspecify.annotations.NullMarked;
