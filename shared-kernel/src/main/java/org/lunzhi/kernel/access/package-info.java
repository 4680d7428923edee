/** Who acts and who reads: roles, actors and readers, as they travel with every command, event and query. */
@NullMarked
package org.lunzhi.kernel.access;

import org.jspecify.annotations.NullMarked;
