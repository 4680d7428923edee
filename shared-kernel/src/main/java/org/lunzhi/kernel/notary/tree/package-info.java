/** The Merkle tree over the commits, as RFC 6962 defines it, kept in tiles as C2SP tlog-tiles cuts them. */
@NullMarked
package org.lunzhi.kernel.notary.tree;

import org.jspecify.annotations.NullMarked;
