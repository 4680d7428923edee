/** BSON values as ordered keys, and the indexes that use them. */
@NullMarked
package org.lunzhi.embedded.index;

import org.jspecify.annotations.NullMarked;
