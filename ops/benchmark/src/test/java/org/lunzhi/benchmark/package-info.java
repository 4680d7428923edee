/** The sources of the benchmark are held to what those of the station are held to. */
@NullMarked
package org.lunzhi.benchmark;

import org.jspecify.annotations.NullMarked;
