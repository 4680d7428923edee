/** Which sides a node runs: everything, commands only or queries only. */
@NullMarked
package org.lunzhi.station.shape;

import org.jspecify.annotations.NullMarked;
