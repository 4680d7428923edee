/** How fast and in how much memory the history leaves the station. */
@NullMarked
package org.lunzhi.benchmark.export;

import org.jspecify.annotations.NullMarked;
