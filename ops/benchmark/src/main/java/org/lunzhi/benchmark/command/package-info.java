/** Commands inside the process: through the gateway and the rules into the log, without HTTP. */
@NullMarked
package org.lunzhi.benchmark.command;

import org.jspecify.annotations.NullMarked;
