/** How something is measured: load, interleaved rounds, and the figures that come of them. */
@NullMarked
package org.lunzhi.benchmark.measure;

import org.jspecify.annotations.NullMarked;
