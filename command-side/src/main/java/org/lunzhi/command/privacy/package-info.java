/** Ties the vault to the log: what an event refers to is kept, what no event claimed is erased. */
@NullMarked
package org.lunzhi.command.privacy;

import org.jspecify.annotations.NullMarked;
