/** What aggregates told before, for reactions that must reach what came of it. */
@NullMarked
package org.lunzhi.command.support.history;

import org.jspecify.annotations.NullMarked;
