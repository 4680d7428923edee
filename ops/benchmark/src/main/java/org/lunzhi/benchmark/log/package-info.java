/** The log against the bare driver and against the framework's own engine. */
@NullMarked
package org.lunzhi.benchmark.log;

import org.jspecify.annotations.NullMarked;
