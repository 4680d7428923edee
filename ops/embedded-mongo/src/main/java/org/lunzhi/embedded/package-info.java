/** A durable MongoDB-compatible server inside the process, for one station or township. */
@NullMarked
package org.lunzhi.embedded;

import org.jspecify.annotations.NullMarked;
