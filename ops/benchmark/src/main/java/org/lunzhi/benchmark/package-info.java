/** One command that measures the log, the views and the whole station, and prints a table. */
@NullMarked
package org.lunzhi.benchmark;

import org.jspecify.annotations.NullMarked;
